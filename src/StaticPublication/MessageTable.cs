using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>English words and the French ones, with <c>{1}</c> where something stands in. Most of what does was typed or is a name, and
/// stays as it is; <c>{1~}</c> stands for words or a number of the program. So does each place of faults outside quotation marks.</summary>
internal sealed partial class MessageTable
{
    private readonly Dictionary<string, string> literal = new(StringComparer.Ordinal);

    // Most patterns are never needed: making them all took a tenth of a second of every run.
    private readonly List<(string Start, Lazy<Regex> English, string French, int Letters)> filled = [];
    private MessageTable? words;
    private bool ofFaults;

    /// <summary>Reads all tables of the file, by their names.</summary>
    public static Dictionary<string, MessageTable> Read()
    {
        using var text = new StreamReader(typeof(MessageTable).Assembly.GetManifestResourceStream("messages.fr.txt")!);
        var tables = new Dictionary<string, MessageTable>(StringComparer.Ordinal);
        var (table, english) = (tables["faults"] = new MessageTable(), "");
        while (text.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                table = tables[line[3..]] = new MessageTable();
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                table.Add(english, line[2..]);
            }
            else
            {
                english = line;
            }
        }

        foreach (var own in tables.Values)
        {
            // The longest words first: what is most alike decides.
            own.filled.Sort((left, right) => right.Letters.CompareTo(left.Letters));
        }

        tables["faults"].ofFaults = true;
        tables["faults"].words = tables["lines"].words = tables["words"].words = tables["words"];
        return tables;
    }

    /// <summary>Returns the French words of a text, or null if it has none.</summary>
    public string? Find(string english)
    {
        if (literal.TryGetValue(english, out var whole))
        {
            return whole;
        }

        foreach (var (start, pattern, french, _) in filled)
        {
            if (english.StartsWith(start, StringComparison.Ordinal) && pattern.Value.Match(english) is { Success: true } match)
            {
                return Place()
                    .Replace(french, place =>
                        match.Groups[$"p{place.Groups["number"].Value}"].Value is var value && IsOwn(french, place) ? Word(value) : value
                    );
            }
        }

        return null;
    }

    private bool IsOwn(string french, Match place) =>
        place.Groups["own"].Success
        || (ofFaults && !(place.Index > 1 && (french[place.Index - 2] == '«' || french[place.Index - 1] == '"')));

    // What stands in may have French words itself, or be a number.
    private string Word(string english) =>
        Thousands().IsMatch(english) ? english.Replace(',', '\u00A0')
        : (ofFaults ? OneDecimal() : Decimals()).IsMatch(english) ? english.Replace('.', ',')
        : ofFaults && literal.TryGetValue(english, out var own) ? own
        : words?.literal.GetValueOrDefault(english) is { } one ? CountedWords.Of(one, isOne: true)
        : words == this || words is null ? english
        : words.Find(english) ?? english;

    private void Add(string english, string french)
    {
        if (!Place().IsMatch(english))
        {
            literal[english] = french;
            return;
        }

        var pattern = new StringBuilder("^");
        var at = 0;
        foreach (var place in Place().Matches(english).Cast<Match>())
        {
            pattern
                .Append(Regex.Escape(english[at..place.Index]))
                .Append(CultureInfo.InvariantCulture, $"(?<p{place.Groups["number"].Value}>.*?)");
            at = place.Index + place.Length;
        }

        pattern.Append(Regex.Escape(english[at..])).Append('$');
        var start = english[..english.IndexOf('{', StringComparison.Ordinal)];
        var made = new Lazy<Regex>(() => new Regex(pattern.ToString(), RegexOptions.Singleline));
        filled.Add((start, made, french, Place().Replace(english, "").Length));
    }

    [GeneratedRegex("[{](?<number>[0-9])(?<own>~)?[}]")]
    private static partial Regex Place();

    // More may be the version of something.
    [GeneratedRegex("^[0-9]+[.][0-9]$")]
    private static partial Regex OneDecimal();

    [GeneratedRegex("^[0-9]+[.][0-9]+$")]
    private static partial Regex Decimals();

    [GeneratedRegex("^[0-9]{1,3}(?:,[0-9]{3})+$")]
    private static partial Regex Thousands();
}
