using System.Text;

namespace StaticPublication.Indexing;

/// <summary>Reads documents and collects every occurrence of a list's word or value in them: by document, then position; one instance a
/// thread.</summary>
internal sealed class Extraction(RecordStore store, CommonLists common)
{
    // Names and texts stand apart, so that no phrase runs from one into the next.
    private const int Gap = 2;

    private readonly RecordText _record = new(store);
    private readonly Dictionary<Authority, byte[][]> _names = [];
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private int _document;
    private int _position;
    private double _length;
    private Tongue _tongue;

    /// <summary>The words of every document that it has read.</summary>
    public Vocabulary Vocabulary { get; } = new(common);

    /// <summary>What was met, in order.</summary>
    public Occurrences Found { get; } = new();

    /// <summary>Words met since the last clearing: 0 where not, else the tongues as bits.</summary>
    public byte[] TonguesOfWord { get; private set; } = new byte[1 << 16];

    /// <summary>Forgets the documents read, but not their words.</summary>
    public void Clear()
    {
        Found.Clear();
        Array.Clear(TonguesOfWord);
    }

    /// <summary>Reads a document under a number within its segment; returns its weighted length.</summary>
    public double Read(Document document, int number)
    {
        (_document, _position, _length, _tongue) = (number, 0, 0, Stemming.TongueOf(document.Language));
        _record.Read(document);
        Add(_record.Title, Field.Title, markdown: false);
        foreach (var authority in Naming.AuthoritiesOf(document))
        {
            AddNames(authority);
        }

        AddAll(Naming.TextsOf(document), Field.Names);
        AddAll(Naming.NumbersOf(document), Field.Number);
        Add(_record.Abstract, Field.Abstract, markdown: true);
        for (var text = 0; text < _record.Texts; text++)
        {
            Add(_record.Text(text), Field.Text, markdown: true);
        }

        AddValues(document);
        return _length;
    }

    private void AddNames(Authority authority)
    {
        if (!_names.TryGetValue(authority, out var names))
        {
            names = [.. Naming.NamesOf(authority).Select(Encoding.UTF8.GetBytes)];
            _names.Add(authority, names);
        }

        foreach (var name in names)
        {
            Add(name, Field.Names, markdown: false);
        }
    }

    private void AddAll(IEnumerable<string> texts, Field field)
    {
        foreach (var text in texts)
        {
            Add(Encoding.UTF8.GetBytes(text), field, markdown: false);
        }
    }

    private void Add(ReadOnlySpan<byte> text, Field field, bool markdown)
    {
        var words = new Words(text, markdown);
        var start = _position;
        for (byte before = 0; words.MoveNext(); )
        {
            var word = Vocabulary.NumberOf(words.Current);
            Mark(word);
            var list = Vocabulary.ListOf(word, _tongue);
            var code = Vocabulary.CodeOf(list);
            if (_position > start)
            {
                Found.Follow(code);
            }

            Found.Add(list, _document, new Spot(field, _position++, before, 0));
            before = code;
        }

        _length += (_position - start) * Weighing.WeightOf(field);
        _position += Gap - 1;
    }

    private void AddValues(Document document)
    {
        foreach (var facet in Facets.All)
        {
            _once.Clear();
            foreach (var id in Facets.IdsOf(document, facet))
            {
                if (_once.Add(id))
                {
                    Found.Add(Vocabulary.ListNumber(Facets.ListOf(facet, id)), _document, new Spot(Field.Value, 0, 0, 0));
                }
            }
        }
    }

    private void Mark(int word)
    {
        if (word >= TonguesOfWord.Length)
        {
            var longer = new byte[Math.Max(word + 1, TonguesOfWord.Length * 2)];
            TonguesOfWord.CopyTo(longer, 0);
            TonguesOfWord = longer;
        }

        TonguesOfWord[word] |= (byte)(1 << (int)_tongue);
    }
}
