using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Tests.Searching;

/// <summary>Records of invented words, skewed as words are, with what French does to them; the same seed gives the same records.</summary>
internal sealed class Invention(int seed, bool frenchOnly = false, int longest = 100)
{
    private static readonly string[] Onsets = ["b", "ch", "d", "f", "gr", "l", "m", "n", "p", "qu", "r", "s", "t", "v", "œ"];
    private static readonly string[] Vowels = ["a", "e", "é", "i", "o", "ou", "an", "on", "eau"];
    private static readonly string[] Tails = ["", "s", "e", "es", "tion", "tions", "ment", "ique", "aux", "al", "ité"];
    private static readonly string[] Marked =
    [
        "c’est-à-dire",
        "main-d’œuvre",
        "n° 2013-660",
        "10 000",
        "L. 221-14",
        "aujourd’hui",
        "[lien](https://exemple.test/page-cachee)",
        "**gras**",
        "l’*état*",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _vocabulary = [];

    public static readonly string[] Common = ["le", "la", "de", "et", "à", "pour"];

    public IEnumerable<string> Records(int count)
    {
        while (_vocabulary.Count < 4000)
        {
            _vocabulary.Add(Pick(Onsets) + Pick(Vowels) + (_random.Next(2) == 0 ? Pick(Onsets) + Pick(Vowels) : "") + Pick(Tails));
        }

        return Enumerable.Range(1, count).Select(Record);
    }

    private string Record(int number)
    {
        var day = new DateOnly(2012, 6, 26).AddDays(_random.Next(1800));
        var published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)[
            ..(
                _random.Next(20) switch
                {
                    0 => 4,
                    1 => 7,
                    _ => 10,
                }
            )
        ];
        var notice = _random.Next(50) == 0;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("id", $"doc-{number}");
            json.WriteString("kind", _random.Next(5) == 0 ? "rapport" : "question-ecrite");
            json.WriteString("number", number.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("legislature", 14);
            json.WriteString("title", Text(3 + _random.Next(5)));
            json.WriteString("published", published);
            json.WriteString(
                "language",
                frenchOnly
                    ? "fr"
                    : _random.Next(12) switch
                    {
                        0 => "en",
                        1 => "el",
                        _ => "fr",
                    }
            );
            json.WriteString("heading", $"rubrique-{Skewed(9)}");
            json.WriteString("indexing", _random.Next(60) == 0 ? "forbidden" : "allowed");
            WriteNames(json);
            json.WriteStartObject("source");
            json.WriteString("licence", notice ? "all-rights-reserved" : "etalab-2.0");
            json.WriteEndObject();
            WriteTexts(json, notice);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void WriteNames(Utf8JsonWriter json)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("author", $"auteur-{Skewed(40)}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("ministries");
        json.WriteString("asked", $"ministere-{Skewed(12)}");
        json.WriteStartArray("attributed");
        json.WriteStringValue($"economie-{Skewed(4)}");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("programmes");
        foreach (var programme in Enumerable.Range(0, _random.Next(3)).Select(_ => Skewed(15)).Distinct())
        {
            json.WriteStringValue($"programme-{programme}");
        }

        json.WriteEndArray();
    }

    private void WriteTexts(Utf8JsonWriter json, bool notice)
    {
        if (notice)
        {
            json.WriteString("abstract", Text(20));
            return;
        }

        json.WriteStartArray("texts");
        foreach (var role in _random.Next(3) == 0 ? ["question"] : new[] { "question", "answer" })
        {
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString("markdown", Text(_random.Next(longest / 5, longest)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private string Word()
    {
        var word = _vocabulary[Skewed(_vocabulary.Count)];
        return _random.Next(25) switch
        {
            < 8 => Pick(Common),
            8 => "l’" + word,
            9 => "d'" + word,
            10 => word.ToUpperInvariant(),
            11 => word + ",",
            12 => Pick(Marked),
            13 => word.Normalize(NormalizationForm.FormD),
            _ => word,
        };
    }

    // Zipf: the logarithm of the rank is even.
    private int Skewed(int count) => Math.Min((int)Math.Exp(_random.NextDouble() * Math.Log(count)) - 1, count - 1);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
