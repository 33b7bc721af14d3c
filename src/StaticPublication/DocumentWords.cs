using System.Text;
using System.Text.Json;

namespace StaticPublication;

/// <summary>The texts of a document, which only its own page and search need, read from the store.</summary>
/// <param name="Abstract">Markdown, or null.</param>
/// <param name="Texts">In reading order.</param>
internal sealed record DocumentWords(string? Abstract, IReadOnlyList<DocumentText> Texts)
{
    /// <summary>The source's own fields as JSON text, or null.</summary>
    public string? Extra { get; private init; }

    /// <summary>Reads the texts from a record's JSON, and adds the dates and pages of <paramref name="heads"/>.</summary>
    public static DocumentWords Read(ReadOnlySpan<byte> json, IReadOnlyList<DocumentTextHead> heads)
    {
        string? summary = null;
        string? extra = null;
        var markdown = new List<string>(heads.Count);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAbstract = reader.ValueTextEquals("abstract"u8);
            var isTexts = reader.ValueTextEquals("texts"u8);
            var isExtra = reader.ValueTextEquals("extra"u8);
            reader.Read();
            if (isAbstract)
            {
                summary = reader.GetString();
            }
            else if (isTexts)
            {
                ReadTexts(ref reader, markdown);
            }
            else if (isExtra)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                extra = Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
            }
            else
            {
                reader.Skip();
            }
        }

        return new DocumentWords(summary, [.. heads.Zip(markdown, (head, words) => new DocumentText(head.Role, words, head.On, head.Page))])
        {
            Extra = extra,
        };
    }

    private static void ReadTexts(ref Utf8JsonReader reader, List<string> markdown)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var words = "";
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isMarkdown = reader.ValueTextEquals("markdown"u8);
                reader.Read();
                words = isMarkdown ? reader.GetString() ?? "" : words;
                reader.Skip();
            }

            markdown.Add(words);
        }
    }
}
