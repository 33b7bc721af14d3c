using System.Globalization;
using StaticPublication.Creating;

namespace StaticPublication.Cli;

/// <summary>Asks for the values of a new record or entry, checks each when it is given, and forgets none: if the asking is broken off, it
/// says the command that has all of them.</summary>
/// <param name="what">The kind or the word for an entry, as typed.</param>
/// <param name="given">Values by option; those that are asked for are added.</param>
/// <param name="input">The input folder, as typed.</param>
internal sealed class Prompts(string what, Dictionary<string, IReadOnlyList<string>> given, string input)
{
    /// <summary>The exit code of a run that was broken off.</summary>
    public const int Interrupted = 130;

    /// <summary>The command that has all that was typed.</summary>
    public string Command =>
        string.Join(
            ' ',
            new[] { "publication", "new", Quoted(what) }
                .Concat(
                    given.SelectMany(pair =>
                        pair.Value.Where(value => value.Length > 0).SelectMany(value => new[] { "--" + pair.Key, Quoted(value) })
                    )
                )
                .Concat(input == "input" ? [] : ["--input", Quoted(input)])
        );

    /// <summary>Returns the kind that is to be made, from those that there are; null if the asking was broken off.</summary>
    public static string? AskKind(Options options)
    {
        var kinds = new Drafting(options, "").Kinds;
        while (true)
        {
            var typed = Ask(Messages.Asked("Kind of document, or ministry, author, programme…"));
            if (typed is null || kinds.Any(kind => kind.Id == typed || string.Equals(kind.Name, typed, StringComparison.OrdinalIgnoreCase)))
            {
                return typed;
            }

            var alike = kinds.Where(kind => kind.Id.Contains(typed, StringComparison.OrdinalIgnoreCase)).ToList();
            if (Chosen(alike.Count > 0 ? alike : kinds) is { } id)
            {
                return id;
            }
        }
    }

    /// <summary>Asks for the fields that have no value yet. Returns false if the asking was broken off.</summary>
    public bool Fill(IReadOnlyList<AnswerField> fields, Options options)
    {
        // Ends the process at once: nothing has been written, and a line that is being read cannot be left otherwise.
        // It runs on a thread that does not know the language of this one.
        var context = ExecutionContext.Capture()!;
        ConsoleCancelEventHandler broken = (_, _) =>
        {
            ExecutionContext.Run(context, _ => TellCommand(), null);
            Environment.Exit(Interrupted);
        };
        Console.CancelKeyPress += broken;
        try
        {
            var draft = new Drafting(options, what);
            foreach (var field in fields.Where(field => given[field.Option].Count == 0))
            {
                if (!Fill(field, draft))
                {
                    TellCommand();
                    return false;
                }
            }

            return true;
        }
        finally
        {
            Console.CancelKeyPress -= broken;
        }
    }

    /// <summary>Says the command that has all that was typed.</summary>
    public void TellCommand()
    {
        Terminal.Say("Nothing was written. What was typed, to be run again:");
        Terminal.Print(Command);
    }

    private bool Fill(AnswerField field, Drafting draft)
    {
        var values = new List<string>();
        while (Ask($"{field.Option} ({Messages.Asked(field.Expected)})") is { } typed)
        {
            if (typed.Length == 0 && (values.Count > 0 || !field.Required))
            {
                return true;
            }

            if (typed.Length == 0)
            {
                Terminal.Say($"{field.Option} must be given.");
                continue;
            }

            var value = Chosen(draft.Offered(field, typed)) ?? typed;
            given[field.Option] = [.. values, value];
            var faults = draft.FaultsOf(field, new Answers(given));
            if (faults.Count == 0)
            {
                values.Add(value);
                if (!field.Many)
                {
                    return true;
                }
            }
            else
            {
                given[field.Option] = [.. values];
                Terminal.Say(Messages.About("--" + field.Option, faults[0]));
            }
        }

        return false;
    }

    // Offers numbers for what a text may mean; anything else that is typed then is for the question itself.
    private static string? Chosen(IReadOnlyList<(string Id, string Name)> offered)
    {
        if (offered.Count == 0)
        {
            return null;
        }

        foreach (var (index, (id, name)) in offered.Index())
        {
            Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {index + 1}  {id}  {name}"));
        }

        return
            Ask(Messages.Asked("Its number, or Enter to keep what was typed")) is { } answer
            && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= offered.Count
            ? offered[number - 1].Id
            : null;
    }

    private static string? Ask(string question)
    {
        Terminal.Prompt($"{question}{(Messages.AreFrench ? "\u00A0:" : ":")} ");
        return Console.In.ReadLine()?.Trim();
    }

    // As a shell of Unix reads it; PowerShell reads simple quotes alike.
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
