using System.Text.RegularExpressions;

namespace StaticPublication.Tests;

/// <summary>Fields that name a term, a geometry or an address of mail: what is none is an error that tells the nearest.</summary>
public sealed partial class VocabulariesTests : IDisposable
{
    private readonly TestSite _site = new();
    private readonly string _stated;

    public VocabulariesTests() => _stated = File.ReadAllText(Path.Combine(_site.Input, "site.yml"));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("frequency: nonsense", "")]
    [InlineData("frequency: montly", "monthly")]
    [InlineData("frequency: Yearly", "annual")]
    [InlineData("frequency: mensuelle", "monthly")]
    [InlineData("frequency: Hebdomadaire", "weekly")]
    [InlineData("frequency: Monthly", "monthly")]
    [InlineData("reviewed: [{code: PERSONAL-PHONES, reason: vu}]", "PERSONAL-PHONE")]
    [InlineData("reviewed: [{code: date-order, reason: vu}]", "DATE-FAR")]
    [InlineData("reviewed: [{code: \"*\", reason: vu}]", "")]
    public void A_word_that_is_no_term_is_an_error_with_the_nearest(string line, string nearest) =>
        AssertRefused("ENUM", nearest.Length > 0 ? $"; nearest: {nearest}." : "such as", line);

    [Theory]
    [InlineData("question", "Question")]
    [InlineData("NewsArtikle", "NewsArticle")]
    [InlineData("https://schema.org/Report", "")]
    public void A_type_of_work_is_one_of_schema_org(string type, string nearest)
    {
        var kinds = Path.Combine(_site.Input, "authorities/kinds.yml");
        File.WriteAllText(kinds, File.ReadAllText(kinds).Replace("code: QE", $"schemaType: {type}", StringComparison.Ordinal));
        var fault = Assert.Single(_site.SiteFaults());
        Assert.Equal(("ENUM", "schemaType"), (fault.Code, fault.Field));
        Assert.Contains(
            nearest.Length > 0 ? $"nearest: {nearest}" : "such as Question, Report",
            fault.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("irregular", "IRREG")]
    [InlineData("monthly", "MONTHLY")]
    [InlineData("ANNUAL_2", "ANNUAL_2")]
    [InlineData("update_cont", "UPDATE_CONT")]
    [InlineData("12hrs", "12HRS")]
    public void A_frequency_is_a_code_of_the_EU(string frequency, string code)
    {
        var read = _site.With("site.yml", $"{_stated}frequency: {frequency}\n").ReadSite();
        Assert.Empty(read.Faults.All);
        Assert.Equal(code, Vocabularies.FrequencyCode(read.Context!.Site.Frequency));
    }

    [Fact]
    public void The_code_of_the_frequency_is_in_the_catalogue()
    {
        _site.With("site.yml", $"{_stated}frequency: monthly\n").Build();
        Assert.Contains("/authority/frequency/MONTHLY>", _site.Read("data/catalog.ttl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POINT (2.35 48.86)")]
    [InlineData("point(2.35 48.86)")]
    [InlineData("POINT Z (2.35 48.86 35)")]
    [InlineData("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(2 48)")]
    [InlineData("POLYGON EMPTY")]
    [InlineData("POLYGON ((-5.2 41.3, 9.6 41.3, 9.6 51.1, -5.2 51.1, -5.2 41.3), (0 45, 1 45, 1 46, 0 45))")]
    [InlineData("MULTIPOINT ((1 2), (3 4))")]
    [InlineData("MULTIPOINT (1 2, 3 4)")]
    [InlineData("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))")]
    [InlineData("GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4)), LINESTRING (1 2, 3 4))")]
    [InlineData("{\"type\": \"Point\", \"coordinates\": [2.35, 48.86]}")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1.0,0],[1,1],[0, 0]]]}")]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}")]
    public void A_geometry_is_taken_in_either_form(string geometry)
    {
        _site.With("site.yml", $"{_stated}spatial: '{geometry}'\n");
        Assert.Empty(_site.SiteFaults());
    }

    [Theory]
    [InlineData("nonsense", "there is no type nonsense")]
    [InlineData("France", "there is no type France")]
    [InlineData("POLYGONE ((0 0, 1 0, 1 1, 0 0))", "probably POLYGON")]
    [InlineData("POINT (48.86)", "a position has two numbers")]
    [InlineData("POINT (2.35, 48.86)", "a position has two numbers")]
    [InlineData("POINT (1 2, 3 4)", "a point has one position")]
    [InlineData("POINT (2,35 48,86)", "a position has two numbers")]
    [InlineData("POINT (est 48)", "est is no number")]
    [InlineData("POINT (NaN 48)", "NaN is no number")]
    [InlineData("POINT (48.86 220.35)", "220.35 is no latitude, which lies between -90 and 90")]
    [InlineData("POINT (652000 6862000)", "652000 is no longitude")]
    [InlineData("POINT (2 48", "a parenthesis is missing")]
    [InlineData("POINT (2 48) x", "something stands after it")]
    [InlineData("POLYGON (0 0, 1 0, 1 1, 0 0)", "a parenthesis is missing")]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 1))", "ends where it begins")]
    [InlineData("POLYGON ((0 0, 1 0, 0 0))", "at least four positions")]
    [InlineData("{\"type\":\"point\",\"coordinates\":[2,48]}", "there is no type point")]
    [InlineData("{\"type\":\"Point\"}", "it has no coordinates")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[[2,48]]}", "not nested as its type asks")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,0]]}", "not nested as its type asks")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[2,48]", "it begins as JSON and is none")]
    public void What_is_no_geometry_is_an_error_that_says_why(string geometry, string why) =>
        AssertRefused("SITE-SPATIAL", why, $"spatial: '{geometry}'");

    [Theory]
    [InlineData("editUrl: nonsense", "is not a whole address")]
    [InlineData("editUrl: https://code.example/edit/", "does not say where {path} goes")]
    [InlineData("editUrl: \"https://{path}.example/edit\"", "")]
    [InlineData("editUrl: https://code.example/edit/{Path}", "does not say where {path} goes")]
    [InlineData("editUrl: javascript:{path}", "")]
    [InlineData("repository: code.example/x", "is not a whole address")]
    public void An_address_is_one_and_that_of_changes_says_where_the_path_goes(string line, string why) =>
        AssertRefused(line.Contains("javascript", StringComparison.Ordinal) ? "URL-SCHEME" : "URL-SYNTAX", why, line);

    [Theory]
    [InlineData("nobody")]
    [InlineData("mailto:atelier@vallee.example")]
    [InlineData("Atelier <atelier@vallee.example>")]
    [InlineData("atelier@vallee")]
    [InlineData("atelier @vallee.example")]
    [InlineData("atelier@vallee.example?bcc=x")]
    [InlineData("a?b@vallee.example")]
    [InlineData("a@b@vallee.example")]
    public void The_publisher_has_an_address_of_mail(string email)
    {
        _site.With("site.yml", _stated.Replace("email: atelier@vallee.example", $"email: \"{email}\"", StringComparison.Ordinal));
        Assert.Equal(["EMAIL-SYNTAX publisher.email"], _site.SiteFaults().Select(fault => $"{fault.Code} {fault.Field}"));
    }

    [Fact]
    public void Every_code_that_can_be_reviewed_is_one_of_a_warning_or_of_text_that_looks_garbled()
    {
        var wordings = string.Concat(
            Directory.GetFiles(Path.Combine(Repository.Root, "src/StaticPublication"), "Faults*.cs").Select(File.ReadAllText)
        );
        Assert.Equal(
            Warned()
                .Matches(wordings)
                .Select(match => match.Groups[1].Value)
                .Append("ENC-MOJIBAKE")
                .Distinct()
                .Order(StringComparer.Ordinal),
            Vocabularies.Findings.Terms.Order(StringComparer.Ordinal)
        );
    }

    private void AssertRefused(string code, string words, string line)
    {
        _site.With("site.yml", _stated + line + "\n");
        var fault = Assert.Single(_site.SiteFaults());
        Assert.Equal((code, Severity.Error), (fault.Code, fault.Severity));
        Assert.Contains(words, fault.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("Warning\\(\\s*\"([A-Z0-9-]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Warned();
}
