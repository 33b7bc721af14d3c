using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>A query as typed, and what a document must have to be found by it.</summary>
internal sealed record TrueQuery(string Text, Predicate<PlainScan.Read> Holds);

/// <summary>Queries of every kind over what documents really hold, with their meaning.</summary>
internal sealed class RandomQueries(PlainScan scan, int seed)
{
    private static readonly string[] Endings = ["s", "e", "es", "x", "ment", "s2"];

    private readonly Random _random = new(seed);
    private readonly string[] _vocabulary = [.. scan.Words.Order(StringComparer.Ordinal)];

    public TrueQuery Next() =>
        _random.Next(9) switch
        {
            0 => Words(1),
            1 => Words(2),
            2 => Words(3),
            3 => Phrase(""),
            4 => Phrase(Pick().Document.Title.Split(' ')[0]),
            5 => Excluding(),
            6 => Filtered(),
            7 => Zoned(),
            _ => Beginning(),
        };

    private TrueQuery Words(int count)
    {
        var document = Pick();
        var words = Enumerable
            .Range(0, count)
            .Select(_ => _random.Next(5) == 0 ? _vocabulary[_random.Next(_vocabulary.Length)] : Form(WordOf(document)))
            .ToList();
        var counted = scan.Counted(words, others: false);
        return new TrueQuery(string.Join(", ", words.Select(Written)), read => counted.TrueForAll(word => scan.HasWord(read, word)));
    }

    private TrueQuery Phrase(string before)
    {
        var words = Run();
        var more = scan.Counted([.. Tokenizer.Of(before)], others: true);
        return new TrueQuery($"{before} \"{string.Join(' ', words)}\"", read =>
            scan.HasPhrase(read, words) && more.TrueForAll(word => scan.HasWord(read, word))
        );
    }

    private TrueQuery Excluding()
    {
        var (words, without, run) = (Words(2), WordOf(Pick()), Run());
        var excluded =
            _random.Next(2) == 0
                ? new TrueQuery($"-{without}", read => !scan.HasWord(read, without))
                : new TrueQuery($"-\"{string.Join(' ', run)}\"", read => !scan.HasPhrase(read, run));
        return _random.Next(4) == 0 ? excluded : Both(words, excluded);
    }

    private TrueQuery Zoned()
    {
        var zones = TextZones.Of(scan.Documents.Select(read => read.Document)).ToList();
        if (zones.Count == 0)
        {
            return Words(2);
        }

        var (zone, names) = zones[_random.Next(zones.Count)];
        var (words, run) = (Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => WordOf(Pick())).ToList(), Run());
        var counted = scan.Counted(words, others: true);
        return new TrueQuery($"{string.Join(", ", words)} dans:{names[0]} \"{string.Join(' ', run)}\"", read =>
            scan.HasPhraseIn(zone, read, run) && counted.TrueForAll(word => scan.HasPhraseIn(zone, read, [word]))
        );
    }

    private TrueQuery Filtered()
    {
        var filter = Filter();
        return _random.Next(3) switch
        {
            0 => filter,
            1 => Both(Words(1), filter),
            _ => Both(Words(2), Both(filter, Dates())),
        };
    }

    private TrueQuery Filter()
    {
        var facet = Facet.All[_random.Next(Facet.All.Count)];
        var ids = Enumerable.Range(0, 1 + _random.Next(2)).SelectMany(_ => facet.IdsOf(Pick().Document).Take(1)).Distinct().ToList();
        return new TrueQuery(string.Join(' ', ids.Select(id => $"{facet.Key}:{id}")), read =>
            ids.Count == 0 || facet.IdsOf(read.Document).Intersect(ids).Any()
        );
    }

    private TrueQuery Dates()
    {
        var (one, other) = (Pick().Document.Published.FirstDay, Pick().Document.Published.FirstDay);
        var (from, until) = one < other ? (one, other) : (other, one);
        return _random.Next(2) == 0
            ? new TrueQuery(string.Create(CultureInfo.InvariantCulture, $"annee:{from.Year}"), read =>
                read.Document.Published.Year == from.Year
            )
            : new TrueQuery(string.Create(CultureInfo.InvariantCulture, $"du:{from:yyyy-MM-dd} au:{until:yyyy-MM}"), read =>
                read.Document.Published.FirstDay >= from
                && (read.Document.Published.FirstDay.Year, read.Document.Published.FirstDay.Month).CompareTo((until.Year, until.Month)) <= 0
            );
    }

    private TrueQuery Beginning()
    {
        var word = WordOf(Pick());
        var beginning = word[..Math.Min(2 + _random.Next(3), word.Length)];
        var holds = beginning.Length > 1 ? scan.HasBeginning(beginning) : read => scan.HasWord(read, beginning);
        return Both(
            new TrueQuery(beginning + "*", holds),
            _random.Next(2) == 0 ? Filter()
                : Excluding() is var more && more.Text[0] == '-' ? more
                : Filter()
        );
    }

    // Something between them: two numbers side by side would be one.
    private static TrueQuery Both(TrueQuery one, TrueQuery other) =>
        new($"{one.Text} ; {other.Text}", read => one.Holds(read) && other.Holds(read));

    private PlainScan.Read Pick() => scan.Documents[_random.Next(scan.Documents.Count)];

    // Stems are not words: a word of the document is one whose stem it has.
    private string WordOf(PlainScan.Read read)
    {
        while (true)
        {
            var words = Tokenizer.Of(read.Document.Title);
            if (words.Count > 0 && _random.Next(2) == 0)
            {
                return words[_random.Next(words.Count)];
            }

            var stem = read.Texts[^1].Length > 0 ? read.Texts[^1][_random.Next(read.Texts[^1].Length)].Split('/')[0] : "";
            if (scan.Words.Contains(stem))
            {
                return stem;
            }
        }
    }

    // Another form of a word, which perhaps no text has.
    private string Form(string word) => _random.Next(3) == 0 ? word + Endings[_random.Next(Endings.Length)] : word;

    private List<string> Run()
    {
        var words = Tokenizer.Of(Pick().Document.Title);
        var at = _random.Next(words.Count);
        return [.. words.Skip(at).Take(1 + _random.Next(4))];
    }

    // After an apostrophe an s is the English genitive, and no word.
    private string Written(string word) =>
        _random.Next(4) switch
        {
            0 => word.ToUpperInvariant(),
            1 when word != "s" => "l’" + word,
            _ => word,
        };
}
