using System.Text;

namespace StaticPublication.Rendering;

/// <summary>HTML that is printed without escaping, in UTF-8. Templates, Markdown, charts and JSON-LD produce it; text of a record is never
/// used as is.</summary>
internal sealed class Html
{
    public static readonly Html Empty = new(ReadOnlyMemory<byte>.Empty);

    private Html(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Wraps HTML. The caller must have escaped everything from outside.</summary>
    public static Html Trusted(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Wraps HTML. The caller must have escaped everything from outside, and must not change the bytes afterwards.</summary>
    public static Html Trusted(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>Returns text that is printed between tags, where quotes need no escaping.</summary>
    public static Html OfText(string text) =>
        Trusted(
            text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
        );

    /// <summary>The text without tags, for descriptions.</summary>
    public string Text
    {
        get
        {
            var words = new StringBuilder();
            var inTag = false;
            foreach (var letter in ToString())
            {
                inTag = letter == '<' || (inTag && letter != '>');
                if (!inTag && letter != '>')
                {
                    words.Append(letter);
                }
            }

            return System.Net.WebUtility.HtmlDecode(words.ToString());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
