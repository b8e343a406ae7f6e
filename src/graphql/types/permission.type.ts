import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { PermissionStatus } from '../../model/vocabulary.js';
import {
  Computed,
  Connected,
  Embedded,
  JudgementsOn,
  Listed,
  Members,
  type Planned,
  Reference,
  References,
} from '../decorators.js';
import { PermissionStatusEnum } from '../enums.js';
import { listArgs } from '../inputs/list.args.js';
import { PartialDateScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Event } from './event.type.js';
import { Node } from './node.type.js';
import { Statement } from './statement.type.js';
import { Subject } from './subject.type.js';

createUnionType({
  name: 'StepSource',
  description: 'What backs a step: something said, or something done.',
  types: () => [Statement, Event] as const,
});

@ObjectType({ description: 'A dated step on the way of a permission, as one article tells it.' })
export class PermissionStep {
  @Field(() => PermissionStatusEnum)
  readonly status!: PermissionStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly date!: string | null;

  @Field(() => String, { nullable: true })
  readonly against!: string | null;

  @Field(() => String, { nullable: true })
  readonly area!: string | null;

  @Field(() => String, { nullable: true })
  readonly condition!: string | null;

  @Reference('Entity', 'attributedToId', 'Who says so, where the article does not say so itself.')
  readonly attributedTo!: Planned;

  @Reference('StepSource', 'sourceId', 'The statement or event that it rests on.')
  readonly source!: Planned;

  @Embedded('Report', 'evidence', 'Where the article says so.')
  readonly evidence!: Planned;
}

@ObjectType({
  implements: [Node, Subject],
  description:
    'Who allows whom to use or receive which weapons, against what and under which condition; with its history.',
})
export class Permission {
  @Computed(
    () => String,
    () => null,
    { nullable: true, description: 'A permission has no name: always null.' },
  )
  readonly name!: Planned;

  @Field(() => PermissionStatusEnum, {
    description: 'Of the last step that settles anything (granted, denied, revoked), else of the last step.',
  })
  readonly status!: PermissionStatus;

  @Reference('Entity', 'grantorId')
  readonly grantor!: Planned;

  @Reference('Entity', 'granteeId')
  readonly grantee!: Planned;

  @References('WeaponSystem', 'weaponIds')
  readonly weapons!: Planned;

  @Field(() => String, { nullable: true, description: 'Against what the weapons may be used.' })
  readonly against!: string | null;

  @Field(() => String, { nullable: true, description: 'Where they may be used.' })
  readonly area!: string | null;

  @Field(() => String, { nullable: true })
  readonly condition!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the first grant.' })
  readonly validFrom!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the step that ended it.' })
  readonly validUntil!: string | null;

  @Listed('steps', 'PermissionStep', 'Its history, in order of time.')
  readonly steps!: Planned;

  @Connected('statementsAbout', 'StatementConnection', 'What was said about it.', listArgs('Statement'))
  readonly statementsAbout!: Planned;

  @Members('Other ids that mean it: of permissions that are held for this one.')
  readonly otherIds!: Planned;

  @JudgementsOn('id', 'Why other permissions are held for this one, or are not, newest first; at most 20.')
  readonly judgements!: Planned;

  @Connected('reports', 'ReportConnection', 'Where articles tell of it, by date of publication.')
  readonly reports!: Planned;

  @Field(() => Int, { description: 'Articles of independent origin that tell of it; copies count once.' })
  readonly origins!: number;
}

@ObjectType()
export class PermissionEdge extends edgeTo('Permission') {}

@ObjectType()
export class PermissionConnection extends connectionOf('Permission', () => PermissionEdge) {}
