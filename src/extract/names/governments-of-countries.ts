import type { Step } from '../pipeline.js';

/** Ties each government to its country where the article has both. */
export const governmentsOfCountries: Step = {
  name: 'governments-of-countries',
  run(_page, draft) {
    const countries = new Map(
      [...draft.entities.values()]
        .filter(({ key }) => key?.startsWith('country:'))
        .map((entity) => [entity.key, entity.id]),
    );
    for (const entity of draft.entities.values()) {
      if (!entity.key?.startsWith('government:')) continue;
      const country = countries.get(entity.key.replace('government:', 'country:'));
      if (country !== undefined) draft.entities.set(entity.id, { ...entity, governmentOf: country });
    }
  },
};
