/** All exported schemas of a folder of `src`, module by module: for tests that hold for every one of them. */
import { readdirSync } from "node:fs"
import * as Schema from "effect/Schema"

export interface Named {
  readonly name: string
  readonly schema: Schema.Schema<unknown>
}

export interface Module {
  readonly path: string
  readonly schemas: ReadonlyArray<Named>
}

const src = new URL("../../src/", import.meta.url)

const isSchema = (value: unknown): value is Schema.Schema<unknown> => Schema.isSchema(value)

/** Generated and hand-written modules of a folder, its subfolders included; not the lists of modules. */
export const paths = (folder: string): ReadonlyArray<string> =>
  readdirSync(new URL(`${folder}/`, src), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith("/index.ts"))
    .sort()

export const importModule = async (path: string): Promise<Record<string, unknown>> =>
  await import(new URL(path, src).href)

export const load = (folder: string): Promise<ReadonlyArray<Module>> =>
  Promise.all(
    paths(folder).map(async (path) => ({
      path,
      schemas: Object.entries(await importModule(path)).flatMap(([name, schema]) =>
        isSchema(schema) ? [{ name, schema }] : []
      )
    }))
  )
