namespace StaticPublication.Text;

/// <summary>Cyrillic and Greek letters that look like Latin ones (UTS 39, limited to the letters of ids).</summary>
internal static class Confusables
{
    private const string Look = "асеорхуіјѕһԁԛԝνοαικρυωβ";
    private const string Like = "aceopxyijshdqwvoaikpuwb";

    private static readonly System.Buffers.SearchValues<char> AnyLook = System.Buffers.SearchValues.Create(Look);

    /// <summary>Every letter of these scripts that can be taken for a Latin one.</summary>
    public static readonly System.Buffers.SearchValues<char> LookingLatin = System.Buffers.SearchValues.Create(
        Look + "АВЕЅІЈКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
    );

    private static readonly Dictionary<char, string> Names = new()
    {
        ['а'] = "CYRILLIC SMALL LETTER A",
        ['с'] = "CYRILLIC SMALL LETTER ES",
        ['е'] = "CYRILLIC SMALL LETTER IE",
        ['о'] = "CYRILLIC SMALL LETTER O",
        ['р'] = "CYRILLIC SMALL LETTER ER",
        ['х'] = "CYRILLIC SMALL LETTER HA",
        ['у'] = "CYRILLIC SMALL LETTER U",
    };

    /// <summary>Returns the id that a text looks like, the index of its first foreign letter and that letter's name; null if it has no such
    /// letter or does not look like an id.</summary>
    public static (string Id, int At, string Letter)? Twin(string text)
    {
        var at = text.AsSpan().IndexOfAny(AnyLook);
        if (at < 0)
        {
            return null;
        }

        var id = string.Concat(text.Select(letter => Look.IndexOf(letter, StringComparison.Ordinal) is var i and >= 0 ? Like[i] : letter));
        return Ids.HasSyntax(id) ? (id, at, Names.GetValueOrDefault(text[at], $"a foreign letter, U+{(int)text[at]:X4}")) : null;
    }
}
