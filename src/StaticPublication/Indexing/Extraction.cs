using System.Text;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>Reads documents and collects the occurrences of words and values, by document, then position. Not thread-safe: each thread has
/// its own instance.</summary>
internal sealed class Extraction(RecordStore store, CommonLists common, SearchLabels labels, Facets facets)
{
    // Separates two names or texts, so that a phrase never matches across both.
    private const int Gap = 2;

    private readonly RecordText _record = new(store);
    private readonly Dictionary<Authority, byte[][]> _names = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _document;
    private int _position;
    private double _length;
    private StemmingLanguage _language;

    /// <summary>The words of all documents read so far.</summary>
    public Vocabulary Vocabulary { get; } = new(common);

    public Occurrences Found { get; } = new();

    /// <summary>For each word, the languages of the documents that contain it, as bits; 0 if no document with it was read since
    /// <see cref="Clear"/>.</summary>
    public byte[] LanguagesOfWord { get; private set; } = new byte[1 << 12];

    /// <summary>Forgets the documents read, but not the vocabulary.</summary>
    public void Clear()
    {
        Found.Clear();
        Array.Clear(LanguagesOfWord);
    }

    /// <summary>Reads a document, which has the given number within its segment; returns its weighted length.</summary>
    public double Read(Document document, int number)
    {
        (_document, _position, _length, _language) = (number, 0, 0, Stemming.LanguageOf(document.Language));
        _record.Read(document);
        Add(_record.Title, SearchField.Title, markdown: false);
        foreach (var authority in SearchNames.AuthoritiesOf(document))
        {
            AddNames(authority);
        }

        AddAll(SearchNames.TextsOf(document), SearchField.Names);
        AddAll(SearchNames.NumbersOf(document), SearchField.Number);
        AddAll(labels.Of(document), SearchField.Label);
        Add(_record.Abstract, SearchField.Abstract, markdown: true);
        var zone = TextZones.Other;
        for (var text = 0; text < _record.Texts; text++)
        {
            if (_record.ZoneOf(text) is var next && next != zone)
            {
                zone = next;
                Mark(zone);
            }

            Add(_record.Text(text), SearchField.Text, markdown: true, zone == TextZones.Answer ? Scoring.LeadWords : 0);
        }

        AddValues(document);
        return _length;
    }

    private void AddNames(Authority authority)
    {
        if (!_names.TryGetValue(authority, out var names))
        {
            names = [.. authority.AllNames.Select(Encoding.UTF8.GetBytes)];
            _names.Add(authority, names);
        }

        foreach (var name in names)
        {
            Add(name, SearchField.Names, markdown: false);
        }
    }

    private void AddAll(IEnumerable<string> texts, SearchField field)
    {
        foreach (var text in texts)
        {
            Add(Encoding.UTF8.GetBytes(text), field, markdown: false);
        }
    }

    private void Add(ReadOnlySpan<byte> text, SearchField field, bool markdown, int lead = 0)
    {
        var words = new Tokenizer(text, markdown);
        var start = _position;
        for (byte before = 0; words.MoveNext(); )
        {
            var word = Vocabulary.NumberOf(words.Current);
            MarkLanguage(word);
            var list = Vocabulary.ListOf(word, _language);
            var code = Vocabulary.CodeOf(list);
            if (_position > start)
            {
                Found.SetAfter(code);
            }

            var own = _position - start < lead ? SearchField.Lead : field;
            _length += Scoring.WeightOf(own);
            Found.Add(list, _document, new Occurrence(own, _position++, before, 0));
            before = code;
        }

        _position += Gap - 1;
    }

    private void Mark(string zone) =>
        Found.Add(Vocabulary.ListNumber(TextZones.ListOf(zone)), _document, new Occurrence(SearchField.Label, _position - 1, 0, 0));

    private void AddValues(Document document)
    {
        if (Ids.IsUnlikeWords(document.Id))
        {
            AddValue(Ids.ListOf(document.Id));
        }

        foreach (var facet in facets.All)
        {
            _ids.Clear();
            foreach (var id in facet.IdsOf(document))
            {
                if (_ids.Add(id))
                {
                    AddValue(facet.ListOf(id));
                }
            }
        }
    }

    private void AddValue(string list) => Found.Add(Vocabulary.ListNumber(list), _document, new Occurrence(SearchField.Value, 0, 0, 0));

    private void MarkLanguage(int word)
    {
        if (word >= LanguagesOfWord.Length)
        {
            var longer = new byte[Math.Max(word + 1, LanguagesOfWord.Length * 2)];
            LanguagesOfWord.CopyTo(longer, 0);
            LanguagesOfWord = longer;
        }

        LanguagesOfWord[word] |= (byte)(1 << (int)_language);
    }
}
