using System.Reflection;

namespace StaticPublication.Creating;

/// <summary>The words in which a publication begins, in one language and for one purpose: the names of its kinds, of who is named in its
/// three examples, and what it says of itself.</summary>
internal sealed class SampleWords
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

    /// <summary>Puts the words in their places.</summary>
    public string In(string text) =>
        _words.Aggregate(text, (filled, word) => filled.Replace($"{{{{{word.Key}}}}}", word.Value, StringComparison.Ordinal));

    /// <summary>The text of a resource of the program.</summary>
    public static string Resource(string name)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
