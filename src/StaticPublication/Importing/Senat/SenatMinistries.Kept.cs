using System.Text.Json.Nodes;
using StaticPublication.Importing.Questions;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Senat;

/// <summary>The table of ministries beside the records of a dump, so that imports of other sources know what it says.</summary>
internal sealed partial class SenatMinistries
{
    /// <summary>Reads the table that earlier imports left; empty without one.</summary>
    public static SenatMinistries Load(string folder)
    {
        var path = PathIn(folder);
        var table = new SenatMinistries();
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            var row = JsonNode.Parse(line)!.AsObject();
            table.Add(
                new StatedBody(Text(row, "number")!, Text(row, "name")!, [.. row["names"]!.AsArray().Select(name => name!.ToString())])
                {
                    From = Text(row, "from"),
                    Until = Text(row, "until"),
                },
                Text(row, "replacedBy")
            );
        }

        table.Finish();
        return table;
    }

    /// <summary>Adds what this table says to that of earlier imports.</summary>
    public void Save(string folder)
    {
        if (byNumber.Count == 0)
        {
            return;
        }

        var table = Load(folder);
        table.AddAll(this);
        WholeFile.Write(PathIn(folder), file =>
        {
            using var text = new StreamWriter(file) { NewLine = "\n" };
            foreach (var (number, body) in table.byNumber)
            {
                text.WriteLine(Row(body, table.replacements.GetValueOrDefault(number)).ToJsonString(SafeJson.Options));
            }
        });
    }

    private static JsonObject Row(StatedBody body, string? replacedBy)
    {
        var row = new JsonObject { ["number"] = body.Number, ["name"] = body.Name };
        row["names"] = new JsonArray([.. body.Names.Select(name => (JsonNode)name)]);
        foreach (var (key, value) in new[] { ("from", body.From), ("until", body.Until), ("replacedBy", replacedBy) })
        {
            if (value is not null)
            {
                row[key] = value;
            }
        }

        return row;
    }

    private static string PathIn(string folder) => Path.Combine(folder, SenatQuestionsImport.RecordsFolder, FileName);

    private static string? Text(JsonObject row, string key) => row[key]?.ToString();
}
