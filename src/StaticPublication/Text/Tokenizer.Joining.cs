using System.Text;

namespace StaticPublication.Text;

/// <summary>The rules that make one word of several, or several of one.</summary>
internal ref partial struct Tokenizer
{
    // Digits that stand together in a long number.
    private const int Group = 3;

    // Ends the word after the letter of an article of a code: L121-3 is written L. 121-3 too.
    private bool SplitCode(int start)
    {
        if (
            _length < WordTables.ShortestCode
            || _at - start != _length
            || !WordTables.CodeLetters.AsSpan().Contains((char)((ReadOnlySpan<byte>)_word)[0])
            || !AllDigits(_text[(start + 1).._at])
        )
        {
            return false;
        }

        (_length, _at) = (1, start + 1);
        return true;
    }

    // Appends the letters that follow a single letter, each after a point: C.G.T. is written CGT too.
    private bool JoinInitials()
    {
        var isJoined = false;
        if (_length == 1 && char.IsAsciiLetterLower((char)((ReadOnlySpan<byte>)_word)[0]))
        {
            while (_length < MaxBytes && InitialAfterPoint(_text[_at..], out var length) is { } letter)
            {
                _word[_length++] = letter;
                _at += length;
                isJoined = true;
            }
        }

        return isJoined;
    }

    // Returns the folded letter of a point and a letter that stands alone; null if the text does not begin with them.
    private static byte? InitialAfterPoint(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text.Length < 2 || text[0] != '.')
        {
            return null;
        }

        Rune.DecodeFromUtf8(text[1..], out var letter, out var size);
        length = 1 + size;
        Rune.DecodeFromUtf8(text[length..], out var next, out _);
        return Letters.Fold(letter) is [>= 'a' and <= 'z' and var folded] && (length == text.Length || Letters.Fold(next) is "")
            ? (byte)folded
            : null;
    }

    /// <summary>Returns the groups of three digits that a number can be written in, as words.</summary>
    public static IEnumerable<string> GroupsOf(string number)
    {
        var first = ((number.Length - 1) % Group) + 1;
        return number[first..].Chunk(Group).Select(group => new string(group)).Prepend(number[..first]).SelectMany(Of);
    }

    // 032154 is 32154, and the ninth day of a month 9.
    private void DropZeros()
    {
        var word = ((ReadOnlySpan<byte>)_word)[.._length];
        if (word[0] != '0' || !AllDigits(word))
        {
            return;
        }

        var zeros = Math.Min(word.IndexOfAnyExcept((byte)'0') is >= 0 and var first ? first : _length, _length - 1);
        word[zeros..].CopyTo(_word);
        _length -= zeros;
    }

    private void JoinThousands(int start)
    {
        if (_length > Group || _at - start != _length || !AllDigits(_text[start.._at]))
        {
            return;
        }

        while (
            SeparatorLength(_text[_at..]) is > 0 and var separator && ThreeDigits(_text[(_at + separator)..]) && _length + Group <= MaxBytes
        )
        {
            _text.Slice(_at + separator, Group).CopyTo(((Span<byte>)_word)[_length..]);
            _length += Group;
            _at += separator + Group;
        }
    }

    // Returns the length in bytes of a character that may separate thousands; 0 if the text does not begin with one.
    private static int SeparatorLength(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var first, out var length);
        return first.IsBmp && WordTables.ThousandsSeparators.AsSpan().Contains((char)first.Value) ? length : 0;
    }

    private static bool ThreeDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length < Group || !AllDigits(text[..Group]))
        {
            return false;
        }

        Rune.DecodeFromUtf8(text[Group..], out var next, out _);
        return text.Length == Group || Letters.Fold(next) is "";
    }

    private static bool AllDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
