using System.Buffers;
using System.Text;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary>The first sentences of a document, and of the answer to it, as feeds show them.</summary>
/// <param name="Lead">Of its abstract, otherwise of its first text; may be empty.</param>
/// <param name="Speaker">Who answers in a debate, as printed; may be empty.</param>
/// <param name="Answer">Of the answer; may be empty.</param>
internal readonly record struct FeedTexts(string Lead, string Speaker, string Answer)
{
    private const int MaxLength = 300;

    /// <summary>Reads the texts from a record's JSON. Only their beginnings become text: a document is thousands of letters.</summary>
    public static FeedTexts Of(ReadOnlySpan<byte> json)
    {
        var (summary, first, texts) = ((string?)null, (FeedTexts?)null, new FeedTexts("", "", ""));
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isAbstract, isTexts) = (reader.ValueTextEquals("abstract"u8), reader.ValueTextEquals("texts"u8));
            reader.Read();
            if (isAbstract)
            {
                summary = Beginning(ref reader);
            }
            else if (isTexts)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    var (text, answers) = ReadText(ref reader, isNeeded: first is null || texts.Answer.Length == 0);
                    texts = answers && texts.Answer.Length == 0 && (first is not null || summary is not null) ? text : texts;
                    first ??= text;
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return texts with
        {
            Lead = summary ?? first?.Answer ?? "",
        };
    }

    // The beginning of the text stands in Answer.
    private static (FeedTexts Text, bool Answers) ReadText(ref Utf8JsonReader reader, bool isNeeded)
    {
        var (role, speaker, beginning) = ("", "", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isRole, isSpeaker, isMarkdown) = (
                reader.ValueTextEquals("role"u8),
                reader.ValueTextEquals("speaker"u8),
                reader.ValueTextEquals("markdown"u8)
            );
            reader.Read();
            role = isRole ? reader.GetString() ?? "" : role;
            speaker = isSpeaker && isNeeded ? reader.GetString()?.ReplaceLineEndings(" ") ?? "" : speaker;
            beginning = isMarkdown && isNeeded ? Beginning(ref reader) : beginning;
            reader.Skip();
        }

        return (new FeedTexts("", speaker, beginning), TextRoles.Answers(role));
    }

    private static string Beginning(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return "";
        }

        var letters = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        var text = FirstSentences.Of(letters.AsSpan(0, reader.CopyString(letters)), MaxLength);
        ArrayPool<char>.Shared.Return(letters);
        return text;
    }

    /// <summary>The texts of a catalogue's documents, each made when it is first asked for: a document is in several feeds. In UTF-8, which
    /// takes half the memory.</summary>
    public sealed class Cache(Catalogue catalogue) : IDisposable
    {
        private readonly byte[]?[] _rows = new byte[catalogue.Documents.Count][];

        /// <summary>Returns the texts of a document. Thread-safe.</summary>
        public FeedTexts Of(int number)
        {
            var row = _rows[number] ??= Made(catalogue.Documents[number].Stored);
            return Encoding.UTF8.GetString(row).Split('\n') is [var lead, var speaker, var answer]
                ? new(lead, speaker, answer)
                : throw new InvalidDataException("A row of texts has three lines.");
        }

        /// <inheritdoc/>
        public void Dispose() => Array.Clear(_rows);

        private byte[] Made(StoredRecord stored)
        {
            var json = ArrayPool<byte>.Shared.Rent(stored.Length);
            catalogue.Store.Read(stored, json.AsSpan(0, stored.Length));
            var texts = FeedTexts.Of(json.AsSpan(0, stored.Length));
            ArrayPool<byte>.Shared.Return(json);
            return Encoding.UTF8.GetBytes($"{texts.Lead}\n{texts.Speaker}\n{texts.Answer}");
        }
    }
}
