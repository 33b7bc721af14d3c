using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Senat;

/// <summary>The table of ministries beside the records of a dump, so that imports of other sources know what it says.</summary>
internal sealed partial class SenatMinistries
{
    /// <summary>Reads the table that earlier imports left; empty without one.</summary>
    public static SenatMinistries Load(string folder)
    {
        var table = new SenatMinistries();
        foreach (var (_, row) in Memory(folder).Read())
        {
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
        Memory(folder).Write(table.byNumber.Select(body => Row(body.Value, table.replacements.GetValueOrDefault(body.Key))));
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

    private static ImportMemory Memory(string folder) => new(Path.Combine(folder, SenatQuestionsImport.RecordsFolder, FileName), "number");

    private static string? Text(JsonObject row, string key) => row[key]?.ToString();
}
