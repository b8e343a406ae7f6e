# The service with all it needs; data in /data unless it is told of a Neo4j (see docker-compose.yml).
ARG NODE_VERSION=22

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
# Packages first: they are kept for the next build as long as these files stay the same.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY scripts/build.mjs scripts/build.mjs
COPY schema schema
COPY src src
COPY cypher cypher
RUN node scripts/build.mjs
RUN npm prune --omit=dev --ignore-scripts && rm -rf scripts src/web tsconfig.json

FROM node:${NODE_VERSION}-bookworm-slim
LABEL org.opencontainers.image.title="demarche" org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
# Inside a container loopback is the container alone: who may call is decided where its port is published.
ENV NODE_ENV=production DEMARCHE_HOST=0.0.0.0 PORT=4000 DEMARCHE_DATA=/data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/main.js", "serve"]
