using System.Reflection;
using System.Text.RegularExpressions;

namespace StaticPublication.Creating;

/// <summary>The words in which a publication begins, in one language and for one purpose: the names of its kinds, of who is named in its
/// three examples, and what it says of itself.</summary>
internal sealed partial class SampleWords
{
    /// <summary>The purposes, each with a folder of its own kinds and examples.</summary>
    public static readonly IReadOnlyList<string> Purposes = ["parliament", "council", "regulator", "reports"];

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>Reads the words.</summary>
    /// <param name="language">One of the languages of the program.</param>
    /// <param name="purpose">One of the purposes.</param>
    public SampleWords(string language, string purpose)
    {
        var section = purpose;
        foreach (var line in Resource($"Samples/words.{language}.txt").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (section == purpose && line.Split(" = ", 2) is [var key, var text] && key[0] != '#')
            {
                _words[key] = text.Replace("\\n", "\n", StringComparison.Ordinal);
            }
        }

        _words["language"] = language;
        _words["kind.second"] = purpose switch
        {
            "council" => this["order.id"],
            "regulator" => this["decision.id"],
            "reports" => this["note.id"],
            _ => this["report.id"],
        };
    }

    /// <summary>A word by its key.</summary>
    public string this[string key] => _words[key];

    /// <summary>What they call ministries; null for the word of the language.</summary>
    public Noun? Term =>
        _words.TryGetValue("more", out var more) && Terms().Match(more) is { Success: true } stated
            ? new Noun(stated.Groups["one"].Value, stated.Groups["many"].Value, stated.Groups["gender"].Value)
            : null;

    /// <summary>Puts the words in their places.</summary>
    public string In(string text) =>
        _words.Aggregate(text, (filled, word) => filled.Replace($"{{{{{word.Key}}}}}", word.Value, StringComparison.Ordinal));

    /// <summary>The text of a resource of the program.</summary>
    public static string Resource(string name)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }

    [GeneratedRegex(@"terms: \{ministries: \{one: (?<one>[^,]+), many: (?<many>[^,}]+)(, gender: (?<gender>\w+))?\}\}")]
    private static partial Regex Terms();
}
