using System.Text.Json;

namespace StaticPublication.Importing;

/// <summary>Reads the objects of one name out of JSON of any size, one at a time; with an empty name, the objects of a file of one a
/// line.</summary>
internal sealed class JsonObjects(Stream utf8, string name)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool final;
    private bool named;
    private int list = -1;
    private JsonReaderState state = new(
        new JsonReaderOptions
        {
            AllowMultipleValues = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = 64,
        }
    );

    public static IEnumerable<Stated> Read(Stream utf8, string name)
    {
        var objects = new JsonObjects(utf8, name);
        while (objects.Next() is { } next)
        {
            yield return next;
        }
    }

    private Stated? Next()
    {
        while (true)
        {
            if (TryNext(out var found) || found is not null)
            {
                return found;
            }

            Fill();
        }
    }

    // False without an object: more bytes are needed. True without one: the end.
    private bool TryNext(out Stated? found)
    {
        found = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), final, state);
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                Keep(reader);
                return final;
            }

            if (reader.TokenType != JsonTokenType.StartObject || !Wanted(reader.CurrentDepth))
            {
                Follow(reader);
                continue;
            }

            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                Keep(before);
                return false;
            }

            using (document)
            {
                found = ToStated(name, document.RootElement);
            }

            named = false;
            Keep(reader);
            return true;
        }
    }

    private bool Wanted(int depth) => name.Length == 0 ? depth == 0 : named || (list >= 0 && depth == list + 1);

    private void Follow(in Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray && named)
        {
            list = reader.CurrentDepth;
        }
        else if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == list)
        {
            list = -1;
        }

        named = reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);
    }

    private void Keep(in Utf8JsonReader reader)
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
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = utf8.Read(buffer.AsSpan(end));
        end += read;
        final = read == 0;
    }

    private static Stated ToStated(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return new Stated(name, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText());
        }

        var node = new Stated(name);
        foreach (var property in value.EnumerateObject())
        {
            Add(node, property.Name, property.Value);
        }

        return node;
    }

    private static void Add(Stated parent, string name, JsonElement value)
    {
        // Namespace declarations are the syntax of the XML that the JSON was made from, not data.
        if (
            value.ValueKind == JsonValueKind.Null
            || name is "@xmlns"
            || name.StartsWith("@xmlns:", StringComparison.Ordinal)
            || IsNil(value)
        )
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Add(parent, name, item);
            }

            return;
        }

        parent.Children.Add(ToStated(name, value));
    }

    private static bool IsNil(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@xsi:nil", out var nil) && nil.ToString() is "true" or "True";
}
