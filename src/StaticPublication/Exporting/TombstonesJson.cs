namespace StaticPublication.Exporting;

/// <summary>What was taken down: id or addresses, date and legal ground only: <c>data/tombstones.json</c>.</summary>
internal static class TombstonesJson
{
    public static readonly Export Export = new("tombstones", "application/json", Files) { Schema = "tombstones" };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var tombstones = release.Catalogue.Tombstones;
        yield return new ExportFile(JsonFile.Of("data/tombstones.json", json =>
            {
                json.WriteStartArray();
                foreach (var tombstone in tombstones)
                {
                    json.WriteStartObject();
                    json.WriteStated("id"u8, tombstone.Id);
                    json.WriteString("date"u8, DataWords.Of(tombstone.Date));
                    json.WriteString("legalGround"u8, tombstone.LegalGround);
                    json.WriteStartArray("addresses"u8);
                    foreach (var address in tombstone.Addresses)
                    {
                        json.WriteStringValue(address);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }), tombstones.Count);
    }
}
