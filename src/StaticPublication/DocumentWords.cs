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
        var texts = new List<DocumentText>(heads.Count);
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
                ReadTexts(ref reader, heads, texts);
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

        return new DocumentWords(summary, texts) { Extra = extra };
    }

    private static void ReadTexts(ref Utf8JsonReader reader, IReadOnlyList<DocumentTextHead> heads, List<DocumentText> texts)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var head = heads[texts.Count];
            var text = new DocumentText(head.Role, "", head.On, head.Page);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isMarkdown, isSpeaker, isFunction) = (
                    reader.ValueTextEquals("markdown"u8),
                    reader.ValueTextEquals("speaker"u8),
                    reader.ValueTextEquals("function"u8)
                );
                reader.Read();
                text =
                    isMarkdown ? text with { Markdown = reader.GetString() ?? "" }
                    : isSpeaker ? text with { Speaker = reader.GetString() }
                    : isFunction ? text with { Function = reader.GetString() }
                    : text;
                reader.Skip();
            }

            texts.Add(text);
        }
    }
}

/// <summary>A text of a document with its Markdown; of a debate, who spoke and as what, as printed, where the source tells it.</summary>
internal sealed record DocumentText(string Role, string Markdown, DateOnly? On, string? Page)
{
    public string? Speaker { get; init; }
    public string? Function { get; init; }
}
