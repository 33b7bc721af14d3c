using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary>A JSON file of moderate size, indented because people open it, with a final line feed.</summary>
internal static class JsonFile
{
    public static OutputFile Of(string path, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        Write(bytes, write);
        return SmallFile.Of(path, bytes.ToArray());
    }

    /// <summary>Writes a JSON document and a final line feed.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, PublishedJson.Indented))
        {
            write(json);
        }

        stream.Write("\n"u8);
    }
}
