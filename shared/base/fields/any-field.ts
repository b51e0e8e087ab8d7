import type { BooleanField } from './boolean.ts';
import type { ChoiceField } from './choice.ts';
import type { DateField } from './date.ts';
import type { DecimalField } from './decimal.ts';
import type { ExpressionField } from './expression.ts';
import type { GroupsField } from './groups.ts';
import type { IntegerField } from './integer.ts';
import type { MomentField } from './moment.ts';
import type { MultiChoiceField } from './multi-choice.ts';
import type { ReferenceField } from './reference.ts';
import type { ReferencesField } from './references.ts';
import type { SecretField } from './secret.ts';
import type { TextField } from './text.ts';
import type { TimeField } from './time.ts';
import type { VariableField } from './variable.ts';
import type { ZoneField } from './zone.ts';

/** Every kind of field; `kind` tells them apart. */
export type AnyField =
  | TextField
  | IntegerField
  | DecimalField
  | BooleanField
  | ChoiceField
  | MultiChoiceField
  | ReferenceField
  | ReferencesField
  | GroupsField
  | DateField
  | TimeField
  | MomentField
  | ZoneField
  | SecretField
  | ExpressionField
  | VariableField;
