using System.Globalization;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>A text cut where a line may end: after a space, a hyphen or a slash.</summary>
internal sealed class Wrapping
{
    private readonly SKFont _font;
    private readonly List<string> _pieces = [];

    /// <summary>Cuts the text; pieces wider than a width above 0 are cut between letters.</summary>
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

    /// <summary>Width of the widest piece, in pixels.</summary>
    public float Widest => _pieces.Max(Width);

    /// <summary>Lines filled one after the other.</summary>
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

    /// <summary>As many lines, each about as long as the others: the narrowest column that needs no line more.</summary>
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
