using System.Globalization;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Breaks a text into lines after spaces, hyphens, dashes and slashes.</summary>
internal sealed class Wrapping
{
    private readonly SKFont _font;
    private readonly List<string> _pieces = [];

    /// <summary>Splits the text at possible line breaks. If <paramref name="width"/> is above 0, wider pieces are split between
    /// letters.</summary>
    public Wrapping(SKFont font, string text, float width)
    {
        _font = font;
        for (var (start, at) = (0, 0); at < text.Length; at++)
        {
            if (at == text.Length - 1 || text[at] is ' ' or '-' or '–' or '/')
            {
                Add(text[start..(at + 1)], width);
                start = at + 1;
            }
        }
    }

    public float Widest => _pieces.Max(Width);

    /// <summary>Fills lines one after the other.</summary>
    public List<string> Lines(float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in _pieces)
        {
            if (line.Length > 0 && Width(line + piece) > width)
            {
                lines.Add(line.TrimEnd(' '));
                line = "";
            }

            line += piece;
        }

        lines.Add(line.TrimEnd(' '));
        return lines;
    }

    /// <summary>Returns the same number of lines with similar lengths: the narrowest column that does not need another line.</summary>
    public List<string> Balanced(int count, float width)
    {
        var (narrow, wide) = (Widest, width);
        while (wide - narrow > 2)
        {
            var middle = (narrow + wide) / 2;
            (narrow, wide) = Lines(middle).Count > count ? (middle, wide) : (narrow, middle);
        }

        return Lines(wide);
    }

    private float Width(string text) => LetterSpacing.Width(_font, text.TrimEnd(' '));

    private void Add(string piece, float width)
    {
        if (width == 0 || Width(piece) <= width)
        {
            _pieces.Add(piece);
            return;
        }

        var part = "";
        foreach (var letter in Letters(piece))
        {
            if (part.Length > 0 && Width(part + letter) > width)
            {
                _pieces.Add(part);
                part = "";
            }

            part += letter;
        }

        _pieces.Add(part);
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext(); )
        {
            yield return letters.GetTextElement();
        }
    }
}
