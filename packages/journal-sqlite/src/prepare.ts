import { right, type Either } from 'fp-ts/lib/Either.js';
import { textOf } from './columns.js';
import type { Connection } from './database.js';
import { versionOf } from './identify.js';
import { applicationId, migrations } from './migrations.js';
