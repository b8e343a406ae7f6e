import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getMetadataStorage as validationsOf } from 'class-validator';
import {
  assertAbstractType,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLObjectType,
  isEnumType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { printGraphqlSchema } from '../../src/graphql/index.js';
import * as vocabulary from '../../src/model/vocabulary.js';
import { packagePath } from '../../src/package-root.js';
import { schema } from '../support/asking.js';
import { SETTLED_ARGUMENTS, SETTLED_FIELDS, SETTLED_MEMBERS } from './settled-names.js';

const printed = printGraphqlSchema(schema);
const committed = readFileSync(packagePath('schema', 'schema.graphql'), 'utf8');

const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType | undefined)?.getFields() ?? {};

describe('the settled names', () => {
  test.each(Object.entries(SETTLED_FIELDS))('%s has its fields, in their types', (type, settled) => {
    const found = Object.keys(settled).map((name) => [name, String(fieldsOf(type)[name]?.type)]);
    expect(Object.fromEntries(found)).toEqual(settled);
  });

  test.each(Object.entries(SETTLED_ARGUMENTS))('%s takes its arguments', (place, settled) => {
    const [type = '', field = ''] = place.split('.');
    const args = fieldsOf(type)[field]?.args ?? [];
    const found = Object.keys(settled).map((name) => [name, String(args.find((arg) => arg.name === name)?.type)]);
    expect(Object.fromEntries(found)).toEqual(settled);
  });

  test.each(Object.entries(SETTLED_MEMBERS))('%s is one of its types', (type, members) => {
    const possible = schema.getPossibleTypes(assertAbstractType(schema.getType(type))).map(({ name }) => name);
    expect(possible.sort()).toEqual([...members].sort());
  });

  test('the values of the enums are those of the model', () => {
    const valuesOf = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    expect(valuesOf('OrganizationKind').sort()).toEqual([...vocabulary.ORGANIZATION_KINDS].sort());
    expect(valuesOf('SpeechAct').sort()).toEqual([...vocabulary.SPEECH_ACTS].sort());
    expect(valuesOf('PermissionStatus').sort()).toEqual([...vocabulary.PERMISSION_STATUSES].sort());
    expect(valuesOf('EventRole').sort()).toEqual([...vocabulary.EVENT_ROLES].sort());
  });
});

describe('the schema', () => {
  test('is the one committed; npm run build && node scripts/emit-schema.mjs writes it', () => {
    expect(printed).toBe(committed);
  });

  test('breaks nothing that the committed one promises', () => {
    const before = buildSchema(committed);
    const after = buildSchema(printed);
    expect([...findBreakingChanges(before, after), ...findDangerousChanges(before, after)]).toEqual([]);
  });

  test('would be seen to break where a field goes', () => {
    const less = buildSchema(committed.replace('  polarity: Polarity!\n', ''));
    expect(findBreakingChanges(buildSchema(committed), less)).not.toEqual([]);
  });

  test('holds no type that is not described by itself or its name', () => {
    const unnamed = Object.values(schema.getTypeMap()).filter(
      (type) => (isScalarType(type) || isEnumType(type)) && !type.name.startsWith('__') && !type.description,
    );
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  test('never lets a list hold null, but for nodes that are looked up by id', () => {
    const loose = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${field.type}`))
      .filter((line) => line.includes('[') && !line.endsWith('!]!'));
    expect(loose).toEqual(['Query.nodes: [Node]!']);
  });
});

describe('input classes', () => {
  const { inputTypes, argumentTypes } = getMetadataStorage();
  const classes = [...inputTypes, ...argumentTypes].map(({ name, target, fields }) => ({
    name: name === '' ? target.name : name,
    target,
    fields: (fields ?? []).map((field) => field.name),
  }));

  test.each(classes.map((one) => [one.name, one] as const))(
    '%s is validated in every field',
    (_, { target, fields }) => {
      const checked = validationsOf().getTargetValidationMetadatas(target, '', true, false);
      const names = new Set(checked.map(({ propertyName }) => propertyName));
      expect(fields.filter((field) => !names.has(field))).toEqual([]);
      expect(fields).not.toEqual([]);
    },
  );
});
