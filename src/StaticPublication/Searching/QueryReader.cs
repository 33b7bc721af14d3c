using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>Parses a query as typed: words, "phrases" (also « » and “ ”), -word, -"phrase", beginnings*, field:value, field:"value",
/// annee:2013, du:2013-07, au:2014. The browser's <c>search-query.js</c> must parse queries in the same way.</summary>
internal sealed partial class QueryReader
{
    private readonly IReadOnlyDictionary<string, string> _fields;
    private readonly IndexRoot _root;
    private readonly Query _query = new();
    private readonly string _text;
    private int _at;
    private int _unread;

    private QueryReader(string text, IndexRoot root)
    {
        _text = text;
        _root = root;
        _fields = root
            .Fields.SelectMany(field => field.Value.Select(name => (name, field.Key)))
            .ToDictionary(p => p.name, p => p.Key, StringComparer.Ordinal);
    }

    public static Query Read(string typed, IndexRoot root)
    {
        var text = AsPrinted(typed, root);
        var reader = new QueryReader(text, root);
        while (reader._at < text.Length)
        {
            reader.ReadPart();
        }

        reader.AddWordsUntil(text.Length);
        return reader._query;
    }

    private void ReadPart()
    {
        var start = _at;
        if (char.IsWhiteSpace(_text[_at]))
        {
            _at++;
            return;
        }

        var excluded = _text[_at] == '-' && _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]);
        _at += excluded ? 1 : 0;
        if (ClosingQuote(_text[_at]) is { } closing)
        {
            AddWordsUntil(start);
            AddPhrase(Tokenizer.Of(Quoted(closing)), excluded);
        }
        else
        {
            ReadWord(start, excluded);
        }
    }

    private void ReadWord(int start, bool excluded)
    {
        var begin = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && ClosingQuote(_text[_at]) is null)
        {
            _at++;
        }

        var word = _text[begin.._at];
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && FieldOf(word[..colon]) is { } field)
        {
            AddWordsUntil(start);
            var value = word[(colon + 1)..];
            value = value.Length == 0 && _at < _text.Length && ClosingQuote(_text[_at]) is { } closing ? Quoted(closing) : value;
            AddField(new TypedField(_text[start.._at], word[..colon], field, value, excluded));
            return;
        }

        if (UnknownField().IsMatch(_text.AsSpan(begin)))
        {
            _query.Fields.Add(new TypedField(_text[start.._at], word[..colon], "", word[(colon + 1)..], excluded));
        }

        if (excluded)
        {
            AddWordsUntil(start);
            AddPhrase(Tokenizer.Of(word), excluded);
        }
        else if (word.EndsWith('*'))
        {
            AddWordsUntil(start);
            AddPrefix(Tokenizer.Of(word));
        }
    }

    private void AddWordsUntil(int end)
    {
        _query.Words.AddRange(Counted(Tokenizer.Of(_text[_unread..end])));
        _unread = _at;
    }

    private string Quoted(char closing)
    {
        var end = _text.IndexOf(closing, _at + 1);
        end = end < 0 ? _text.Length : end;
        var quoted = _text[(_at + 1)..end];
        _at = Math.Min(end + 1, _text.Length);
        _unread = _at;
        return quoted;
    }

    private void AddPhrase(IReadOnlyList<string> words, bool excluded)
    {
        _unread = _at;
        if (words.Count > 0)
        {
            (excluded ? _query.Excluded : _query.Phrases).Add(words);
        }
    }

    private void AddPrefix(IReadOnlyList<string> words)
    {
        _unread = _at;
        _query.Words.AddRange(words.SkipLast(1));
        if (words is [.., { Length: > 1 } prefix])
        {
            _query.Prefixes.Add(prefix);
        }
        else
        {
            _query.Words.AddRange(words.TakeLast(1));
        }
    }

    private string? FieldOf(string name) => _fields.GetValueOrDefault(string.Concat(Tokenizer.Of(name)));

    private void AddField(TypedField typed)
    {
        _unread = _at;
        if (typed.Value.Length == 0)
        {
            return;
        }

        if (typed.Field is Facet.Year or "from" or "until")
        {
            if (!TryAddDate(typed))
            {
                _query.Undated.Add($"{typed.Name}:{typed.Value}");
            }

            return;
        }

        _query.Fields.Add(typed);
        if (typed.Field != TextZones.Field)
        {
            AddFilter(typed.Field, typed.Value, typed.IsExcluded);
        }
        else if (!typed.IsExcluded)
        {
            _query.Zone = ZoneOf(typed.Value, _root) ?? _query.Zone;
        }
    }

    /// <summary>Returns the zone of texts that is meant; null if there is none.</summary>
    public static string? ZoneOf(string typed, IndexRoot root) =>
        root.Zones.FirstOrDefault(zone => zone.Value.Contains(string.Concat(Tokenizer.Of(typed)))).Key;

    private void AddFilter(string facet, string value, bool excluded)
    {
        if (excluded)
        {
            _query.ExcludedFilters.Add((facet, value));
        }
        else if (_query.Filters.TryGetValue(facet, out var values))
        {
            values.Add(value);
        }
        else
        {
            _query.Filters.Add(facet, [value]);
        }
    }

    private static char? ClosingQuote(char letter) =>
        letter switch
        {
            '"' => '"',
            '«' => '»',
            '“' => '”',
            _ => null,
        };
}
