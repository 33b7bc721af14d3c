using System.Text;

namespace StaticPublication.Rendering;

/// <summary>HTML that is printed as it stands, in UTF-8: made by templates, Markdown, charts and JSON-LD, never from a record's
/// words.</summary>
internal sealed class Html
{
    /// <summary>Nothing at all.</summary>
    public static readonly Html Empty = new(ReadOnlyMemory<byte>.Empty);

    private Html(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>HTML that its maker answers for: whatever came from outside has been escaped.</summary>
    public static Html Trusted(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>HTML that its maker answers for, as bytes that nobody changes any more.</summary>
    public static Html Trusted(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>Its words without tags, for descriptions.</summary>
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
