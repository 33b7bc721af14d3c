using System.CommandLine;
using StaticPublication.Creating;

namespace StaticPublication.Cli;

/// <summary>The commands that create input: a publication, a record or an authority.</summary>
internal static partial class Commands
{
    private const int WrongUse = 64;

    private static Command Upgrade()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the publication.", DefaultValueFactory = _ => "." }.OfPath();
        var upgrade = new Command("upgrade", "Brings the files that init wrote up to date with this version, and shows what changes.")
        {
            folder,
        };
        upgrade.SetAction(result =>
        {
            var path = result.GetValue(folder)!;
            var work = new Upgrade(path);
            if (!work.IsPossible)
            {
                Terminal.Say($"{path} has no .config/publication.init.json: init did not begin it.");
                return WrongUse;
            }

            var site = InputFlow.ReadSite(new Options { Input = Path.Combine(path, "input") }).Context?.Site;
            foreach (var line in work.Run(site, InputSchemas.In))
            {
                Terminal.Print(Messages.Line(line));
            }

            return 0;
        });
        return upgrade;
    }

    private static Command New()
    {
        var fields = NewDocument
            .Fields.Concat(EntryWords.Files.Values.SelectMany(NewAuthority.Fields))
            .GroupBy(field => field.Option, StringComparer.Ordinal)
            .ToList();
        var kind = new Argument<string?>("kind")
        {
            Description = $"A kind of document, or {string.Join(", ", EntryWords.Files.Keys)}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = fields.Select(same => OptionOf(same.Key, same)).ToList();
        kind.CompletionSources.Add([.. EntryWords.Files.Keys]);
        kind.CompletionSources.Add(InputCompletion.Ids(Input, _ => "kinds"));
        var command = new Command("new", "Writes a new record or authority, from options or from answers in the terminal.") { kind, Input };
        options.ForEach(command.Add);
        command.SetAction(result =>
        {
            var given = options.ToDictionary(
                option => option.Name[2..],
                IReadOnlyList<string> (option) => result.GetValue(option)!,
                StringComparer.Ordinal
            );
            return New(result.GetValue(kind), given, OptionsOf(result));
        });
        return command;
    }

    // One option for all fields of a name: of records, and of entries of several files.
    private static Option<string[]> OptionOf(string name, IEnumerable<AnswerField> same)
    {
        var option = new Option<string[]>($"--{name}")
        {
            Description = string.Join("; ", same.Select(field => field.Expected).Distinct()),
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
        };
        if (same.Select(field => field.File).FirstOrDefault(file => file is not null) is { } named)
        {
            option.CompletionSources.Add(InputCompletion.Ids(Input, _ => named));
        }

        return option;
    }

    private static int New(string? kind, Dictionary<string, IReadOnlyList<string>> given, Options options)
    {
        var terminal = new Terminal();
        var asks = terminal.IsInteractive && !Console.IsInputRedirected;
        if ((kind ?? (asks ? Prompts.AskKind(options) : null)) is not { Length: > 0 } what)
        {
            Terminal.Say("new takes a kind of document, or ministry, author, programme…");
            return WrongUse;
        }

        var fields = EntryWords.Files.TryGetValue(what, out var file) ? NewAuthority.Fields(file) : NewDocument.Fields;
        // What cannot be made has no options, and is told as such.
        if (Misused(what, fields, given) is { } misused && new Drafting(options, what).IsKnown)
        {
            Terminal.Say(misused);
            return WrongUse;
        }

        var prompts = new Prompts(what, given, options.Input);
        if (asks && !prompts.Fill(fields, options))
        {
            return Prompts.Interrupted;
        }

        var (faults, path) = CreationFlow.Add(options, what, new Answers(given));
        Tell(terminal, faults, fields, what);
        if (path is null)
        {
            if (asks)
            {
                prompts.TellCommand();
            }

            return 1;
        }

        Terminal.Print(path);
        return 0;
    }

    // A fault of what was not written is told by the option, not by a place in a file that does not exist.
    private static void Tell(Terminal terminal, IReadOnlyList<Fault> faults, IReadOnlyList<AnswerField> fields, string what)
    {
        // What a build notes of other records is not about what is made.
        foreach (var told in faults.Where(fault => fault.Severity != Severity.Note))
        {
            // The source is made of what several options say, one of which must be given.
            var isOfOption = told is { Code: "FIELD-MISSING", Field: "source" };
            var fault = isOfOption ? Faults.MissingField(told.Location, "source.licence") : told;
            // The kind is typed too, and stands at no place.
            if (fault.Field != "kind" && IsThere(fault.Location))
            {
                terminal.Faults([fault], 1);
            }
            else
            {
                var option = Drafting.OptionOf(fault.Field, fields);
                Terminal.Say(Messages.About(option is null ? $"new {what}" : "--" + option, fault));
            }
        }
    }

    private static bool IsThere(SourceLocation place) => File.Exists(place.Path) && File.ReadLines(place.Path).Skip(place.Line - 1).Any();

    private static string? Misused(string what, IReadOnlyList<AnswerField> fields, Dictionary<string, IReadOnlyList<string>> given)
    {
        var stray = given.FirstOrDefault(pair => pair.Value.Count > 0 && !fields.Any(field => field.Option == pair.Key)).Key;
        var twice = fields.FirstOrDefault(field => !field.Many && given[field.Option].Count > 1);
        return stray is not null ? $"--{stray} does not apply to a new {what}."
            : twice is not null ? $"--{twice.Option} is given more than once."
            : null;
    }
}
