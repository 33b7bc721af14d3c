namespace StaticPublication.Tests.Exporting;

/// <summary>The types that the data package states for columns.</summary>
public sealed class DataPackageTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    [Theory]
    [InlineData("documents-csv", "id", "string")]
    [InlineData("documents-csv", "number", "string")]
    [InlineData("documents-csv", "published", "string")]
    [InlineData("documents-csv", "answered_on", "date")]
    [InlineData("documents-csv", "days_to_answer", "integer")]
    [InlineData("documents-csv", "overdue", "boolean")]
    public void A_column_of_a_table_has_the_type_of_its_values(string table, string column, string type)
    {
        var fields = demonstration
            .Site.Json("data/datapackage.json")
            .GetProperty("resources")
            .EnumerateArray()
            .Single(resource => resource.GetProperty("name").GetString() == table)
            .GetProperty("schema")
            .GetProperty("fields");
        var named = fields.EnumerateArray().Single(field => field.GetProperty("name").GetString() == column);

        Assert.Equal(type, named.GetProperty("type").GetString());
    }
}
