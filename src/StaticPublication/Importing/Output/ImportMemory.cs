using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>A hidden file of the input in which an import keeps what later imports must know: one JSON object on each line.</summary>
/// <param name="path">The file.</param>
/// <param name="key">The field that tells the objects apart.</param>
internal sealed class ImportMemory(string path, string key = "id")
{
    /// <summary>The file of a list of authorities.</summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="list">Authority file without <c>.yml</c>.</param>
    /// <param name="about">What the file keeps.</param>
    public static ImportMemory Of(string folder, string list, string about) =>
        new(Path.Combine(folder, "authorities", $".{list}-{about}.ndjson"));

    /// <summary>Returns what was kept, by key, in the order of the file; nothing if there is no file.</summary>
    /// <exception cref="WrongUseException">The file is damaged, for instance by marks of a conflict of git. To go on without it would undo
    /// what people have changed by hand.</exception>
    public OrderedDictionary<string, JsonObject> Read()
    {
        var kept = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            if (ObjectOf(line) is not { } one || one[key] is not JsonValue id || !kept.TryAdd(id.ToString(), one))
            {
                throw new WrongUseException(
                    $"{path}:{number}: this line is not as an import wrote it. "
                        + "Take the file as it was, for instance from git, and import again."
                );
            }
        }

        return kept;
    }

    /// <summary>Writes what is to be kept. Without anything, there is no file.</summary>
    public void Write(IEnumerable<JsonObject> objects)
    {
        var lines = objects.Select(one => one.ToJsonString(SafeJson.Options)).ToList();
        if (lines.Count > 0)
        {
            WholeFile.Write(path, file =>
            {
                using var text = new StreamWriter(file) { NewLine = "\n" };
                lines.ForEach(text.WriteLine);
            });
        }
        else if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static JsonObject? ObjectOf(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
