/** Schemas of `course.yaml`, `module.yaml`, front matter and the data files. */
import { z } from 'zod';
import { buildingBlocks, dutyTopics, registers, reportingLevels } from '../core/course/course.ts';
import { items } from '../core/course/pilot.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id-er har små bokstaver a–z, tall og bindestrek');
const code = z.string().regex(/^[A-Z0-9]$/, 'koden er én stor bokstav eller ett tall');
const when = z.record(z.string(), z.array(z.string()));
const register = z.enum(registers);

/** Ids of the learning objectives: the 23 items of the pilot's questionnaire. */
export const objectives: readonly string[] = buildingBlocks.flatMap((id) => items[id]);

/** `course.yaml` */
export const courseFile = z.strictObject({
  id: slug,
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().min(1),
  languages: z.array(z.string()).min(1),
  mastery: z.number().min(0).max(100),
  reporting: z.enum(reportingLevels),
  buildingBlocks: z.strictObject(
    Object.fromEntries(
      buildingBlocks.map((id) => [id, z.strictObject({ title: z.string(), lead: z.string() })]),
    ) as Record<(typeof buildingBlocks)[number], z.ZodObject<{ title: z.ZodString; lead: z.ZodString }>>,
  ),
  services: z.array(z.strictObject({ id: slug, code, title: z.string() })).min(1),
  common: z.array(slug),
  tracks: z
    .array(
      z.strictObject({
        id: slug,
        code,
        title: z.string(),
        lead: z.string(),
        minutes: z.number().positive(),
        register,
        modules: z.union([z.literal('common'), z.array(slug)]),
        as: slug.optional(),
        testOut: z.boolean().default(false),
        followUpDays: z.number().int().positive().optional(),
      }),
    )
    .min(1),
  desk: z.strictObject({
    questions: z.array(
      z.strictObject({
        id: slug,
        title: z.string(),
        options: z.union([z.literal('services'), z.array(z.strictObject({ id: slug, title: z.string() }))]),
      }),
    ),
    tracks: z.array(z.strictObject({ when, track: slug, besides: z.boolean().optional(), because: z.string() })).min(1),
    registers: z.array(z.strictObject({ when, register, because: z.string() })).min(1),
    additions: z.array(z.strictObject({ when, because: z.string() })).default([]),
    welcome: z.string(),
  }),
});
export type CourseFile = z.output<typeof courseFile>;

/** `<module>/module.yaml` */
export const moduleFile = z.strictObject({
  id: slug,
  buildingBlock: z.enum(buildingBlocks).nullable(),
  objectives: z.array(z.enum(objectives)),
  minutes: z.record(slug, z.number().positive()),
  skippable: z.boolean().optional(),
});
export type ModuleFile = z.output<typeof moduleFile>;

/** Front matter of a register's file. */
export const frontMatter = z.strictObject({ title: z.string().min(1), lead: z.string().min(1) });
export type FrontMatter = z.output<typeof frontMatter>;

const checked = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'datoen skrives slik: 2026-11-23')
  .refine((date) => new Date(`${date}T00:00Z`).toJSON()?.startsWith(date), 'datoen finnes ikke');

/** A list with unique ids. */
function listOf<T extends z.ZodType<{ id: string }>>(row: T): z.ZodArray<T> {
  return z.array(row).superRefine((rows, context) => {
    for (const [at, { id }] of rows.entries())
      if (rows.findIndex((other) => other.id === id) !== at)
        context.addIssue({ code: 'custom', path: [at, 'id'], message: `id-en «${id}» står to ganger` });
  });
}

/** `helplines.yaml` */
export const helplinesFile = listOf(
  z.strictObject({
    id: slug,
    title: z.string(),
    number: z.string().regex(/^\+?\d[\d ]*$/, 'nummeret er sifre og mellomrom, slik: 116 111'),
    note: z.string(),
    sist_kontrollert: checked,
    kilde: z.string(),
  }),
);

/** `law.yaml` */
export const lawFile = listOf(
  z.strictObject({ id: slug, title: z.string(), law: z.string(), kilde: z.string(), sist_kontrollert: checked }),
);

const claimText = z.string('mangler: hvert punkt står i både standard og klarspråk').min(1, 'er tom');

/** `duties.yaml` */
export const dutiesFile = listOf(
  z.strictObject({
    id: slug,
    topic: z.enum(dutyTopics),
    services: z.array(slug).min(1).optional(),
    binds: z.string().min(1),
    claim: z.strictObject({ standard: claimText, klart: claimText }),
    law: z.array(slug),
    source: z.string().min(1),
    sist_kontrollert: checked,
  }),
);

/** Who approves a fact of `duties.yaml` for the municipality. Roles, never names. */
export const approvalRoles = ['jurist', 'fagperson', 'politikontakt'] as const;

/** `approvals.yaml`; a file without rows approves nothing. */
export const approvalsFile = z
  .array(
    z.strictObject({
      /** Id of a fact in `duties.yaml`. */
      claim: slug,
      role: z.enum(approvalRoles),
      date: checked,
      /** What was approved: see `editionOf`. Digits only would be read as a number. */
      edition: z
        .string("utgaven står i anførselstegn, slik: '3f2a9c01b7de'")
        .regex(/^[0-9a-f]{12}$/, 'utgaven er tolv tegn, 0–9 og a–f: skriv av den som står i lista'),
    }),
  )
  .nullable()
  .transform((rows) => rows ?? []);

/** `sources.yaml` */
export const sourcesFile = listOf(z.strictObject({ id: slug, title: z.string(), lest: z.string() }));

/** `ordliste.yaml` */
export const glossaryFile = listOf(
  z.strictObject({
    id: slug,
    word: z.string(),
    short: z.string(),
    example: z.string(),
    not: z
      .string()
      .regex(/^(?!ikke det samme som)/i, 'begynner etter «ikke det samme som»: De ordene står der fra før')
      .optional(),
    buildingBlock: z.enum(buildingBlocks).optional(),
    plain: z.string().optional(),
  }),
);
