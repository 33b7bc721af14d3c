using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>Parses a query as typed: words, "phrases" (also « » and “ ”), -word, -"phrase", beginnings*, field:value, field:"value",
/// annee:2013, du:2013-07, au:2014. The browser's <c>search-query.js</c> must parse queries in the same way.</summary>
internal sealed partial class QueryReader
{
    private readonly IReadOnlyDictionary<string, string> _fields;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _zones;
    private readonly Query _query = new();
    private readonly string _text;
    private int _at;
    private int _unread;

    private QueryReader(string text, IndexRoot root)
    {
        _text = text;
        _zones = root.Zones;
        _fields = root
            .Fields.SelectMany(field => field.Value.Select(name => (name, field.Key)))
            .ToDictionary(p => p.name, p => p.Key, StringComparer.Ordinal);
    }

    public static Query Read(string typed, IndexRoot root)
    {
        var text = Legislature().Replace(typed, "");
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
            if (!TryAddField(field, value, excluded))
            {
                _query.Undated.Add(word[..(colon + 1)] + value);
            }
        }
        else if (excluded)
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
        _query.Words.AddRange(Tokenizer.Of(_text[_unread..end]));
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

    // Returns whether the value could be read.
    private bool TryAddField(string field, string value, bool excluded)
    {
        _unread = _at;
        if (value.Length == 0)
        {
            return true;
        }

        switch (field)
        {
            case Facet.Year:
                return TryAddYear(value);
            case "from" or "until":
                return TryAddDate(field, value);
            case TextZones.Field:
                var typed = string.Concat(Tokenizer.Of(value));
                _query.Zone = _zones.FirstOrDefault(zone => zone.Value.Contains(typed)).Key ?? _query.Zone;
                return true;
            default:
                AddFilter(field, value, excluded);
                return true;
        }
    }

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

    // « 14-32154QE » is sought as 32154QE: if all documents had the word 14, it would tell nothing of the question that has this number.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}:-])[0-9]{1,2}-(?=[0-9]{3}|[0-9]+\p{L}{2})")]
    private static partial Regex Legislature();
}
