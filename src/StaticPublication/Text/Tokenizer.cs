using System.Text;

namespace StaticPublication.Text;

/// <summary>Splits a text into the words that search knows, in order. Words are folded; elided articles (l’économie is economie), « n° »
/// and the English possessive are removed; thousands are joined (32 154 is 32154) and leading zeros removed; the points of an abbreviation
/// are removed (C.G.T. is cgt); the letter of an article of a code is a word (L121-3 is l 121 3); hyphens and everything else that is not
/// a letter separate words. Index, query and browser must use the same rules.</summary>
/// <param name="text">UTF-8.</param>
/// <param name="markdown">Whether to skip the destinations of links.</param>
internal ref partial struct Tokenizer(ReadOnlySpan<byte> text, bool markdown = false)
{
    private const int MaxBytes = WordTables.MaxBytes;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly bool _markdown = markdown;
    private WordBuffer _word;
    private int _length;
    private int _at;
    private int _start;

    /// <summary>The current word, folded, in UTF-8.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ReadOnlySpan<byte> Current => ((ReadOnlySpan<byte>)_word)[.._length];

    /// <summary>The bytes of the text that the current word was read from.</summary>
    public readonly Range Range => _start.._at;

    /// <summary>Returns the words of a text as strings.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var found = new List<string>();
        var words = new Tokenizer(Encoding.UTF8.GetBytes(text));
        while (words.MoveNext())
        {
            found.Add(Encoding.UTF8.GetString(words.Current));
        }

        return found;
    }

    /// <summary>Moves to the next word; returns false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            (_start, _length) = (start, 0);
            ReadWord();
            if (_length > 0 && !IsDropped(start))
            {
                if (!SplitCode(start) && !JoinInitials())
                {
                    JoinThousands(start);
                    DropZeros();
                }

                return true;
            }

            // A text may end with characters that fold to nothing, such as a zero-width mark.
            if (_length == 0 && _at < _text.Length)
            {
                SkipSeparator();
            }
        }

        return false;
    }

    private void ReadWord()
    {
        while (_at < _text.Length)
        {
            int character = _text[_at];
            var size = 1;
            if (character >= 0x80)
            {
                Rune.DecodeFromUtf8(_text[_at..], out var rune, out size);
                character = rune.Value;
            }

            var folded = character < Letters.TableSize ? Letters.Of(character) : Letters.Other;
            if (folded == Letters.Separator || (folded == Letters.Other && !AppendOther(new Rune(character))))
            {
                return;
            }

            if (folded < Letters.Other)
            {
                Append(folded);
            }

            _at += size;
        }
    }

    private void Append(ushort folded)
    {
        if (_length < MaxBytes)
        {
            _word[_length++] = (byte)folded;
        }

        if (folded > 0xFF && _length < MaxBytes)
        {
            _word[_length++] = (byte)(folded >> 8);
        }
    }

    private bool AppendOther(Rune character)
    {
        var folded = Letters.Fold(character);
        if (folded is "")
        {
            return false;
        }

        foreach (var rune in (folded ?? "").EnumerateRunes())
        {
            if (_length + rune.Utf8SequenceLength <= MaxBytes)
            {
                _length += rune.EncodeToUtf8(((Span<byte>)_word)[_length..]);
            }
        }

        return true;
    }

    private void SkipSeparator()
    {
        if (_markdown && _text[_at] == ']' && _at + 1 < _text.Length && _text[_at + 1] == '(')
        {
            _at += DestinationLength(_text[(_at + 1)..]);
        }

        Rune.DecodeFromUtf8(_text[_at..], out _, out var size);
        _at += size;
    }

    // Returns the length from the opening parenthesis to the matching closing one on the same line; 0 if there is none.
    private static int DestinationLength(ReadOnlySpan<byte> rest)
    {
        var depth = 0;
        for (var i = 0; i < rest.Length && rest[i] != '\n'; i++)
        {
            depth +=
                rest[i] == '(' ? 1
                : rest[i] == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private readonly bool IsDropped(int start)
    {
        var word = ((ReadOnlySpan<byte>)_word)[.._length];
        var rest = _text[_at..];
        return (_length <= Elision.MaxLength && Elision.BeginsWithApostrophe(rest) && Elision.IsElided(word))
            || (word.SequenceEqual("s"u8) && Elision.EndsWithApostrophe(_text[..start]))
            || (word.SequenceEqual("n"u8) && (rest.StartsWith("°"u8) || rest.StartsWith("º"u8)));
    }

    [System.Runtime.CompilerServices.InlineArray(MaxBytes)]
    private struct WordBuffer
    {
        private byte _first;
    }
}
