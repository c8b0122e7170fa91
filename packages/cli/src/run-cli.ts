import { isDinghyError } from '@dinghy/errors';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { type BuildArguments, runBuild } from './commands/build.ts';
import type { DevArguments } from './commands/dev.ts';
import { runFrames } from './commands/frames.ts';
import { type NpmArguments, runNpm } from './commands/npm.ts';
import type { Console, ExitCode } from './console.ts';

/**
 * Runs one `dinghy` command.
 *
 * @example
 * const exitCode = await runCli(['build', 'shop', '--out', 'dist/shop'], console);
 */
export async function runCli(args: readonly string[], console: Console): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(console, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.printError(describeFailure(error));
    return 2;
  }
}

function createProgram(console: Console, finish: (code: ExitCode) => void): Command {
  const program = new Command('dinghy')
    .description('Builds mini-programs and runs them in a simulator.')
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('Run `dinghy --help`, or `dinghy <command> --help`, for what it takes.')
    .configureOutput({
      writeOut: (text) => console.print(text.trimEnd()),
      writeErr: (text) => console.printError(text.trimEnd()),
    });
  const format = (choices: readonly string[]): Option =>
    new Option('--format <format>', 'how to print what was found').choices(choices).default('pretty');

  program
    .command('build')
    .description('compile a mini-program project to an app package')
    .argument('[project]', 'project folder, or a W3C MiniApp package (.ma)', '.')
    .option('-o, --out <folder>', 'where the app package goes', 'dist')
    .option('-a, --app-id <id>', 'app id; default: that of project.config.json')
    .addOption(
      new Option('-m, --mode <mode>', 'development has source maps, release is small')
        .choices(['development', 'release'])
        .default('release'),
    )
    .option('--source-maps <folder>', 'where source maps go, one file a script; they hold the source, so do not serve them')
    .option('--package-limit <size>', 'warn of packages that are larger, such as 4MB; default: 2MB', toBytes)
    .option('--total-limit <size>', 'warn where all packages together are larger, such as 60MB; default: 30MB', toBytes)
    .addOption(format(['pretty', 'json', 'sarif']))
    .addOption(
      new Option(
        '--signed-by <sha256>',
        'refuse a MiniApp package that this certificate has not signed; may be repeated',
      ).argParser(toFingerprints),
    )
    .option('-v, --verbose', 'also print remarks that are no warnings', false)
    .action(async (project: string, options: Omit<BuildArguments, 'project'>) =>
      finish(await runBuild({ project, ...options }, console)),
    );

  program
    .command('dev')
    .description('build at every change, and show the program in a simulator in the browser')
    .argument('[project]', 'project folder, or a W3C MiniApp package (.ma)', '.')
    .option('-p, --port <number>', 'port on this machine; 0 is any', toPort, 5180)
    .option('-a, --app-id <id>', 'app id; default: that of project.config.json')
    .addOption(
      new Option('--allow <origin>', 'a server that the program may reach, such as https://api.example.com; may be repeated')
        .argParser(toOrigins)
        .default([], 'none'),
    )
    .option('--open <link>', 'a page to start on, such as dinghy://miniapp/<app id>/pages/cart?id=1')
    .option('-v, --verbose', 'also print remarks that are no warnings', false)
    .action(async (project: string, options: Omit<DevArguments, 'project'>) => {
      // On demand: it has the frame documents, which are large, and no other command needs them.
      const { runDev } = await import('./commands/dev.ts');
      finish(await runDev({ project, ...options }, console));
    });

  program
    .command('npm')
    .description('build npm dependencies into miniprogram_npm')
    .argument('[project]', 'project folder', '.')
    .addOption(format(['pretty', 'json']))
    .option('-v, --verbose', 'also print remarks that are no warnings', false)
    .action(async (project: string, options: Omit<NpmArguments, 'project'>) =>
      finish(await runNpm({ project, ...options }, console)),
    );

  program
    .command('frames')
    .description('write the frame documents of the sandbox for a static file server')
    .argument('<folder>', 'where they go, such as public/dinghy')
    .action(async (folder: string) => finish(await runFrames({ folder }, console)));

  return program;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}

function toBytes(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(KB|MB)$/i.exec(text) ?? [];
  if (unit === '') throw new InvalidArgumentError('A size is a number with KB or MB, such as 4MB.');
  return Math.round(Number(number) * (unit.toUpperCase() === 'MB' ? 1_024 * 1_024 : 1_024));
}

function toFingerprints(text: string, others: readonly string[] = []): readonly string[] {
  const fingerprint = text.replaceAll(':', '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new InvalidArgumentError('A certificate is named by its SHA-256, in hex.');
  return [...others, fingerprint];
}

function toOrigins(text: string, others: readonly string[]): readonly string[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new InvalidArgumentError('An origin is a scheme and a host, such as https://api.example.com.');
  }
  return [...others, url.origin];
}

function describeFailure(error: unknown): string {
  if (isDinghyError(error)) return `dinghy: ${error.message}\n  ${error.hint}`;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `dinghy: there is no folder or package ${path ?? ''}`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `dinghy: a folder is needed, and a file is there: ${path ?? ''}`;
  if (code === 'EADDRINUSE') return 'dinghy: the port is taken. Name another with --port, or 0 for any.';
  if (code === 'EACCES' || code === 'EPERM') return `dinghy: no permission for ${path ?? ''}`;
  if (code === 'EROFS' || code === 'ENOSPC') return `dinghy: nothing can be written to ${path ?? 'the disk'} (${code})`;
  return `dinghy: this is a bug of dinghy, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
