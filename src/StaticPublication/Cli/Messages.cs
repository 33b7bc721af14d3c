using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Cli;

/// <summary>What the program says to people, in French where the publication or the machine is French. The English words are looked up in
/// <c>messages.fr.txt</c>; a line of which a part is not there stays English as a whole, so that no line mixes two languages.</summary>
internal static partial class Messages
{
    // Options that name the folder of a site.yml, and variables that name a language, the first of which decides.
    private static readonly string[] Folders = ["--input", "--to"];
    private const string Usual = "input";

    private static readonly string[] Locales = ["LC_ALL", "LC_MESSAGES", "LANG"];

    // The languages of messages; a publication in another one leaves the choice to the machine.
    private static readonly string[] Languages = ["fr", "en"];

    private static readonly AsyncLocal<bool> French = new();

    /// <summary>Whether people are spoken to in French.</summary>
    public static bool AreFrench => French.Value;

    /// <summary>The tag of the language in which people are spoken to.</summary>
    public static string Spoken => AreFrench ? "fr" : "en";

    /// <summary>Chooses the language for a run: that of <c>PUBLICATION_LANGUAGE</c>, else of the site.yml that is named if messages are in
    /// it, else of the machine.</summary>
    public static void Choose(IReadOnlyList<string> arguments)
    {
        var stated = Environment.GetEnvironmentVariable("PUBLICATION_LANGUAGE") is { Length: > 0 } own
            ? own
            : OfSite(arguments) ?? OfMachine();
        French.Value = stated.StartsWith("fr", StringComparison.OrdinalIgnoreCase);
        // Decides the words of the parser and of help alone.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(AreFrench ? "fr" : "en");
    }

    /// <summary>Returns a whole line in the language of the run.</summary>
    public static string Line(string english) => (AreFrench ? InFrench(english) : null) ?? english;

    /// <summary>Returns a whole line in French, or null if it has no French words.</summary>
    public static string? InFrench(string english) =>
        FrenchWords.Tables["lines"].Find(english) ?? OfCheck(english) ?? OfCounts(english) ?? OfDropped(english);

    /// <summary>Returns the line of a fault in the language of the run.</summary>
    public static string Line(Fault fault) => (AreFrench ? FrenchWords.Line(fault) : null) ?? fault.ToString();

    /// <summary>Returns the line of a fault about an option instead of a place.</summary>
    public static string About(string option, Fault fault) => option + Line(fault with { Field = "" })[fault.Location.ToString().Length..];

    /// <summary>Translates the descriptions of a command and of all below it.</summary>
    public static void Translate(Command command)
    {
        if (!AreFrench)
        {
            return;
        }

        foreach (var symbol in command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command))
        {
            symbol.Description = symbol.Description is { } english ? Asked(english) : null;
        }

        foreach (var below in command.Subcommands)
        {
            Translate(below);
        }
    }

    /// <summary>Returns a description in French, or null if it has no French words. One of several meanings is translated meaning by
    /// meaning.</summary>
    public static string? Help(string english) =>
        FrenchWords.Tables["help"].Find(english)
        ?? (
            english.Split("; ").Select(FrenchWords.Tables["help"].Find).ToList() is { Count: > 1 } parts
            && parts.TrueForAll(part => part is not null)
                ? string.Join(" ; ", parts)
                : null
        );

    /// <summary>Returns what the parser prints, without the English words that it has in every language.</summary>
    public static string OfParser(string printed) =>
        AreFrench
            ? printed
                .Replace("(REQUIRED)", "(obligatoire)", StringComparison.Ordinal)
                .Replace("[default: ", "[par défaut : ", StringComparison.Ordinal)
            : printed;

    /// <summary>Returns a description of what is asked for in the language of the run.</summary>
    public static string Asked(string english) => (AreFrench ? Help(english) : null) ?? english;

    // A folder that is misspelt leaves the choice to the usual one.
    private static string? OfSite(IReadOnlyList<string> arguments) =>
        FolderOf(arguments) is var named && Directory.Exists(named) ? OfSite(named) : OfSite(Usual);

    private static string FolderOf(IReadOnlyList<string> arguments)
    {
        var folder = Usual;
        for (var index = 0; index < arguments.Count; index++)
        {
            foreach (var option in Folders)
            {
                folder =
                    arguments[index] == option && index + 1 < arguments.Count ? arguments[index + 1]
                    : arguments[index].StartsWith(option + "=", StringComparison.Ordinal) ? arguments[index][(option.Length + 1)..]
                    : folder;
            }
        }

        return folder;
    }

    private static string? OfSite(string folder)
    {
        try
        {
            return
                File.ReadLines(Path.Combine(folder, "site.yml"))
                    .Select(line => Language().Match(line))
                    .FirstOrDefault(match => match.Success)
                    is { } stated
                && Languages.Contains(Strings.Base(stated.Groups[1].Value), StringComparer.Ordinal)
                ? stated.Groups[1].Value
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string OfMachine() =>
        Locales.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is { Length: > 0 })
        ?? CultureInfo.InstalledUICulture.Name;

    [GeneratedRegex("^language: *[\"']?([A-Za-z-]+)")]
    private static partial Regex Language();

    // Of an import: "  authors: 5 in office, 3 former".
    private static string? OfCounts(string english)
    {
        if (Counts().Match(english) is not { Success: true } match)
        {
            return null;
        }

        var name = FrenchWords.Tables["sections"].Find(match.Groups["name"].Value);
        var words = match.Groups["state"].Captures.Select(state => FrenchWords.Tables["words"].Find(state.Value)).ToList();
        return words.Contains(null)
            ? null
            : $"  {CountedWords.Name(name) ?? match.Groups["name"].Value} : {string.Join(", ", words.Select(Counted))}";

        string Counted(string? word, int rank)
        {
            var count = match.Groups["count"].Captures[rank].Value;
            return $"{count} {CountedWords.Of(word!, count is "0" or "1", CountedWords.IsMasculine(name))}";
        }
    }

    [GeneratedRegex("^  (?<name>[a-z0-9-]+): (?:(?<count>[0-9]+) (?<state>[a-z ]+(?:, left out)?)(?:, |$))+$")]
    private static partial Regex Counts();

    // « Left out on purpose: organe GA 2, line break in a cell 3 »
    private static string? OfDropped(string english) =>
        english.Split(": ", 2) is [var title, var list] && Dropped().IsMatch(list) && FrenchWords.Tables["lines"].Find(title) is { } words
            ? $"{words} : "
                + Dropped()
                    .Replace(list, match =>
                        FrenchWords.Tables["words"].Find(match.Groups[1].Value) is { } word
                            ? $"{word} {match.Groups[2].Value}"
                            : match.Value
                    )
            : null;

    [GeneratedRegex("([^, ][^,]*) ([0-9]+)(?=, |$)")]
    private static partial Regex Dropped();

    // What a check says of a record that an import has read: "q.csv, row 6: FIELD-MISSING published: required and missing".
    private static string? OfCheck(string english)
    {
        if (
            Checked().Match(english) is not { Success: true } match
            || FrenchWords.Of(match.Groups["message"].Value) is not { } message
            || FrenchWords.Of(match.Groups["expected"].Value) is not { } expected
        )
        {
            return null;
        }

        var place = match.Groups["place"].Value;
        return $"  {FrenchWords.Tables["words"].Find(place) ?? place} : {match.Groups["fault"].Value.TrimEnd()} : {message}"
            + (expected.Length > 0 ? $" ; attendu : {expected}" : "");
    }

    [GeneratedRegex("^  (?<place>.+?): (?<fault>(?:[A-Z0-9-]+-[A-Z0-9]+|ENUM) [^:]*): (?<message>.*?)(?:; expected: (?<expected>.*))?$")]
    private static partial Regex Checked();
}
