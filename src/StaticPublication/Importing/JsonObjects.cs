using System.Text.Json;

namespace StaticPublication.Importing;

/// <summary>Reads the objects with a given property name from JSON of any size, one at a time. With an empty name, reads the values of a
/// file with one value per line, or of a single array. Memory: twice the largest value.</summary>
internal sealed class JsonObjects
{
    private readonly Stream utf8;
    private readonly string name;
    private readonly SourceFile file;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool final;
    private bool named;
    private int list = -1;
    private JsonElement value;
    private JsonReaderState state = new(
        new JsonReaderOptions
        {
            AllowMultipleValues = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = 64,
        }
    );

    private JsonObjects(Stream utf8, string name, SourceFile file) => (this.utf8, this.name, this.file) = (utf8, name, file);

    private enum NextResult
    {
        Value,
        NeedsMore,
        End,
    }

    /// <summary>Reads the objects as nodes.</summary>
    /// <param name="utf8">The JSON as UTF-8.</param>
    /// <param name="name">The property name, or an empty string.</param>
    /// <param name="file">The file that the JSON comes from. Errors name it.</param>
    /// <exception cref="JsonException">The content is not JSON.</exception>
    /// <exception cref="ImportRefusedException">A value is larger than the limit.</exception>
    public static IEnumerable<Stated> Read(Stream utf8, string name, SourceFile file) =>
        Values(utf8, name, file).Select(value => StatedJson.Of(name, value));

    /// <summary>Reads the objects as JSON elements.</summary>
    public static IEnumerable<JsonElement> Values(Stream utf8, string name, SourceFile file)
    {
        var objects = new JsonObjects(utf8, name, file);
        while (objects.Next() is { } value)
        {
            yield return value;
        }
    }

    private JsonElement? Next()
    {
        while (true)
        {
            switch (TryNext())
            {
                case NextResult.Value:
                    return value;
                case NextResult.End:
                    return null;
                default:
                    Fill();
                    break;
            }
        }
    }

    private NextResult TryNext()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), final, state);
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                Advance(reader);
                return final ? NextResult.End : NextResult.NeedsMore;
            }

            if (!IsWanted(reader))
            {
                Track(reader);
                continue;
            }

            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                Advance(before);
                return NextResult.NeedsMore;
            }

            using (document)
            {
                value = document.RootElement.Clone();
            }

            named = false;
            Advance(reader);
            return NextResult.Value;
        }
    }

    private bool IsWanted(in Utf8JsonReader reader)
    {
        var inList = list >= 0 && reader.CurrentDepth == list + 1;
        return name.Length > 0
            ? reader.TokenType == JsonTokenType.StartObject && (named || inList)
            : reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject)
                && (inList || (reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.StartArray));
    }

    private void Track(in Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray && (named || (name.Length == 0 && reader.CurrentDepth == 0)))
        {
            list = reader.CurrentDepth;
        }
        else if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == list)
        {
            list = -1;
        }

        named = reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);
    }

    private void Advance(in Utf8JsonReader reader)
    {
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
        }

        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            if (end >= file.Limits.Value)
            {
                throw new ImportRefusedException(ImportFindings.Limit, file.Name, file.Limits.LongValue);
            }

            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        }

        // Fills the whole buffer, because a value is parsed again from its start after each read. With a buffer that doubles, each byte is
        // parsed about twice.
        var read = utf8.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        end += read;
        final = end < buffer.Length;
    }
}
