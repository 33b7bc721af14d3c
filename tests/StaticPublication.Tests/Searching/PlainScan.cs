using System.Text;
using StaticPublication.Indexing;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>Finds by looking at every document: the truth that the index is held to.</summary>
internal sealed class PlainScan
{
    private readonly Stemming _stemming = new();
    private readonly List<Read> _documents = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _common;
    private readonly Dictionary<(string, StemmingLanguage), string> _lists = [];

    public PlainScan(Edition edition, IEnumerable<string> common)
    {
        _common = common.SelectMany(Tokenizer.Of).ToHashSet(StringComparer.Ordinal);
        var record = new RecordText(edition.Catalogue.Store);
        var labels = new SearchLabels(edition.Strings);
        foreach (var document in edition.Catalogue.Documents.Where(document => !document.IndexingForbidden))
        {
            record.Read(document);
            var texts = new List<string[]> { WordsOf(record.Title, false) };
            texts.AddRange(
                SearchNames
                    .AuthoritiesOf(document)
                    .SelectMany(authority => authority.AllNames)
                    .Concat(SearchNames.TextsOf(document))
                    .Concat(SearchNames.NumbersOf(document))
                    .Concat(labels.Of(document))
                    .Select(name => Tokenizer.Of(name).ToArray())
            );
            texts.Add(WordsOf(record.Abstract, true));
            var zones = Enumerable.Repeat(TextZones.Other, texts.Count).ToList();
            for (var text = 0; text < record.Texts; text++)
            {
                texts.Add(WordsOf(record.Text(text), true));
                zones.Add(record.ZoneOf(text));
            }

            _words.UnionWith(texts.SelectMany(text => text));
            var language = Stemming.LanguageOf(document.Language);
            string[][] stems = [.. texts.Select(text => text.Select(word => ListOf(word, language)).ToArray())];
            var weights = Weights(document, labels).Concat(Enumerable.Repeat(Scoring.WeightOf(SearchField.Text), record.Texts));
            _documents.Add(
                new Read(document, language, stems, [.. stems.SelectMany(text => text)])
                {
                    Zones = zones,
                    Tokens = [.. texts.SelectMany(text => text)],
                    Weighted = Weighted(stems, weights, zones),
                }
            );
        }
    }

    /// <summary>A document read: its stems text by text.</summary>
    internal sealed record Read(Document Document, StemmingLanguage Language, string[][] Texts, HashSet<string> Stems)
    {
        public required IReadOnlyList<(string[] Words, int Weight)> Weighted { get; init; }

        /// <summary>The zone of each text.</summary>
        public required IReadOnlyList<string> Zones { get; init; }

        /// <summary>Its words as they are written, folded.</summary>
        public required IReadOnlyList<string> Tokens { get; init; }
    }

    public IReadOnlyList<Read> Documents => _documents;

    public IReadOnlyCollection<string> Words => _words;

    public List<string> Ids(Predicate<Read> holds) =>
        [.. _documents.Where(document => holds(document)).Select(document => document.Document.Id)];

    /// <summary>Words that a query counts.</summary>
    public List<string> Counted(List<string> words, bool others)
    {
        var rare = words.Where(word => !_common.Contains(word)).ToList();
        return rare.Count > 0 || others ? rare : words;
    }

    public bool HasWord(Read document, string word) => document.Stems.Contains(ListOf(word, document.Language));

    /// <summary>Whether a text of a zone has words that follow one another.</summary>
    public bool HasPhraseIn(string zone, Read document, IReadOnlyList<string> words)
    {
        var stems = words.Select(word => ListOf(word, document.Language)).ToArray();
        return document
            .Texts.Where((_, text) => document.Zones[text] == zone)
            .Any(text =>
                Enumerable
                    .Range(0, Math.Max(text.Length - stems.Length + 1, 0))
                    .Any(at => text.AsSpan(at, stems.Length).SequenceEqual(stems))
            );
    }

    public Predicate<Read> HasBeginning(string beginning)
    {
        var stems = _words.Where(word => word.StartsWith(beginning, StringComparison.Ordinal)).ToList();
        var byLanguage = Enum.GetValues<StemmingLanguage>()
            .ToDictionary(
                language => language,
                language => stems.Select(word => _stemming.ListOf(word, language)).ToHashSet(StringComparer.Ordinal)
            );
        return document => document.Stems.Overlaps(byLanguage[document.Language]);
    }

    public bool HasPhrase(Read document, IReadOnlyList<string> words)
    {
        var stems = words.Select(word => ListOf(word, document.Language)).ToArray();
        return Array.TrueForAll(stems, document.Stems.Contains)
            && document.Texts.Any(text =>
                Enumerable
                    .Range(0, Math.Max(text.Length - stems.Length + 1, 0))
                    .Any(at => text.AsSpan(at, stems.Length).SequenceEqual(stems))
            );
    }

    // The first words of an answer count once more.
    private static IReadOnlyList<(string[] Words, int Weight)> Weighted(string[][] stems, IEnumerable<float> weights, List<string> zones) =>
        [
            .. stems.Zip(weights, (text, weight) => (text, (int)weight)),
            .. stems
                .Where((_, text) => zones[text] == TextZones.Answer)
                .Select(text => (text[..Math.Min(text.Length, Scoring.LeadWords)], 1)),
        ];

    private static IEnumerable<float> Weights(Document document, SearchLabels labels) =>
        [
            Scoring.WeightOf(SearchField.Title),
            .. SearchNames
                .AuthoritiesOf(document)
                .SelectMany(authority => authority.AllNames)
                .Concat(SearchNames.TextsOf(document))
                .Select(_ => Scoring.WeightOf(SearchField.Names)),
            .. SearchNames.NumbersOf(document).Select(_ => Scoring.WeightOf(SearchField.Number)),
            .. labels.Of(document).Select(_ => Scoring.WeightOf(SearchField.Label)),
            Scoring.WeightOf(SearchField.Abstract),
        ];

    private string ListOf(string word, StemmingLanguage language) =>
        _lists.TryGetValue((word, language), out var list) ? list : _lists[(word, language)] = _stemming.ListOf(word, language);

    private static string[] WordsOf(ReadOnlySpan<byte> text, bool markdown)
    {
        var found = new List<string>();
        var words = new Tokenizer(text, markdown);
        while (words.MoveNext())
        {
            found.Add(Encoding.UTF8.GetString(words.Current));
        }

        return [.. found];
    }
}
