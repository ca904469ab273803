import type { Engine, QueryOptions } from '../../engine/engine.ts';
import type { FactsSource } from '../facts.ts';
import { joinAsWritten } from '../prepare/join-as-written.ts';
import { fillTable, inSlices, sliceColumn } from '../prepare/slices.ts';
import { fillFacts } from './fact-columns.ts';

/** The half of a month that a day lies in (`monthTime`): late where it comes after the cut's day in the cut's month. */
const halfMonth = `(year(dato) * 12 + month(dato) - 1) * 2 + cast(
    month(dato) = month(cut_date) and day(dato) > day(cut_date) and cut_date <> last_day(cut_date) as integer)`;

/** What the roll-up reads of every fact: what else it tells would only take room. */
const keptColumns = 'profile, variant, basis, komnr, bydel, enhet, dato, pid, numerator, denominator';

/** What only facts without a numbered patient may tell. */
const spanColumns = 'dato_til, entity, numerator_patients, denominator_patients';

const wordColumns = 'profile, variant, basis, komnr, bydel, enhet';

/** Six words as one number: what facts have the same of them is found several times faster by it. */
export const wordHash = `hash(${wordColumns}) as word_hash`;

/** How facts are keyed. */
export interface KeyedForm {
  /** Teams read at days instead of people in months */
  readonly stock: boolean;
  /** What a person has in a month and group is one fact: right where nothing is asked of single facts */
  readonly merged: boolean;
}

function subjectSql(subject: string): string {
  return `create or replace table fact_subject as
    select cast(row_number() over (order by ${subject}) - 1 as integer) as subject_no, ${subject} as subject
    from (select distinct ${subject} from facts where ${subject} is not null)`;
}

/** Gives the words of facts that have no number yet one each. Words are of the types they have in the facts. */
async function numberGroups(engine: Engine, relation: string, isNew: boolean, options: QueryOptions): Promise<void> {
  if (isNew) {
    await engine.run(`create or replace table fact_group as
      select cast(0 as integer) as group_no, word_hash, ${wordColumns} from ${relation} limit 0`);
  }
  await engine.run(
    `insert into fact_group
      select
        cast((select count(*) from fact_group) + row_number() over () - 1 as integer),
        f.word_hash,
        ${wordColumns}
      from ${relation} f
      join (
        select min(rowid) as first_row
        from ${relation}
        anti join (select word_hash from fact_group) using (word_hash)
        group by word_hash
      ) as unknown on unknown.first_row = f.rowid`,
    options,
  );
}

/** SELECT of facts by group, person and moment. @param facts relation of facts with their group and `subject_no` */
function keyedSql(facts: string, { stock, merged }: KeyedForm): string {
  const moment = stock ? "date_diff('day', date '1970-01-01', dato)" : halfMonth;
  const [numerator, denominator] = merged ? ['sum(numerator)', 'sum(denominator)'] : ['numerator', 'denominator'];
  return `select
      group_no,
      subject_no,
      cast(${moment} as integer) as moment,
      ${numerator} as numerator,
      ${denominator} as denominator
    from ${facts}
    cross join cut
    ${merged ? 'group by 1, 2, 3' : ''}`;
}

/** SELECT of facts with the number of their group. */
function groupedSql(relation: string, columns: string): string {
  return `select g.group_no, ${columns}
    from ${relation} f
    join (select group_no, word_hash from fact_group) g using (word_hash)`;
}

/**
 * Facts of patients, who have numbers, a slice of them at a time. They lie uncompressed until they are keyed: texts are
 * slow to compress.
 */
async function keyPatients(engine: Engine, source: FactsSource, form: KeyedForm, options: QueryOptions): Promise<void> {
  const told = await fillFacts(engine, source.sql, options);
  const facts = `create or replace temp table slice_fact as
    select ${keptColumns}, ${wordHash} from (${told}) as fact
    where pid between getvariable('slice_first') and getvariable('slice_last')`;
  const create = (): Promise<void> => engine.run(facts, options);
  const grouped = groupedSql('slice_fact', 'f.dato, f.pid as subject_no, f.numerator, f.denominator');
  const keyed = keyedSql(`(${grouped})`, form);
  const slices = await sliceColumn(engine, 'kept_stay', 'patient');
  await inSlices(engine, slices, async (isFirst) => {
    await (source.asWritten === true ? joinAsWritten(engine, create) : create());
    await numberGroups(engine, 'slice_fact', isFirst, options);
    await fillTable(engine, ['keyed_fact', keyed], slices, isFirst, options);
  });
  await engine.run('drop table slice_fact');
}

/** Facts of teams, or of people or numbers that come as they are. */
async function keyOthers(engine: Engine, source: FactsSource, form: KeyedForm, options: QueryOptions): Promise<void> {
  const told = await fillFacts(engine, source.sql, options);
  await engine.run(
    `create or replace table facts as select ${keptColumns}, ${spanColumns}, ${wordHash} from (${told}) as fact`,
    options,
  );
  await numberGroups(engine, 'facts', true, options);
  await engine.run(`create or replace temp view grouped_fact as ${groupedSql('facts', 'f.*')}`);
  const subject = form.stock ? 'entity' : 'pid';
  await engine.run(subjectSql(subject), options);
  const keyed = keyedSql(`grouped_fact f join fact_subject s on s.subject = f.${subject}`, form);
  await engine.run(`create or replace temp table keyed_fact as ${keyed} order by all`, options);
}

/**
 * Creates `fact_group` for the words of the facts and `keyed_fact(group_no, subject_no, moment, numerator,
 * denominator)`, in order where few. Where people or teams have no numbers yet, also `facts`, the dictionary
 * `fact_subject`, and `grouped_fact`, from which numbers of nobody are read.
 */
export async function createKeyedFacts(
  engine: Engine,
  source: FactsSource,
  form: KeyedForm,
  options: QueryOptions,
): Promise<void> {
  await (source.byPatient === true ? keyPatients : keyOthers)(engine, source, form, options);
}

/** Drops what `createKeyedFacts` made. Does nothing where it was never made. */
export async function dropKeyedFacts(engine: Engine): Promise<void> {
  await engine.run(`
    drop table if exists keyed_fact;
    drop table if exists fact_subject;
    drop view if exists grouped_fact;
    drop table if exists fact_group;
    drop table if exists slice_fact;
    drop table if exists facts;`);
}
