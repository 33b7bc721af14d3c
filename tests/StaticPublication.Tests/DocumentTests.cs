using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Exporting;
using StaticPublication.Resolving;

namespace StaticPublication.Tests;

/// <summary>What holds for every field of a document and of an authority, whichever are added.</summary>
public partial class DocumentTests
{
    private int _made;

    [Fact]
    public void Nothing_of_a_catalogue_is_set_after_it_is_made()
    {
        var types = FilledDocument.TypesWithin(typeof(Catalogue));
        Assert.Superset(new HashSet<Type> { typeof(Document), typeof(LinkedDocument), typeof(Ministry), typeof(Event) }, types);
        Assert.Empty(
            types
                .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(property =>
                    property.SetMethod is { } setter
                    && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                )
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
                .Distinct()
        );
    }

    [Fact]
    public void A_document_says_of_every_authority_in_it_that_it_names_it()
    {
        var document = FilledDocument.With(Made);
        Assert.InRange(_made, 12, 99);
        Assert.Equal(
            FilledDocument.AuthoritiesIn(document).Select(authority => authority.Id).Order(StringComparer.Ordinal),
            document.Named().Select(named => named.Authority.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(Enum.GetValues<NamedAs>(), document.Named().Select(named => named.As).Distinct().Order());
    }

    [Fact]
    public void Ministries_by_role_are_all_that_a_document_names()
    {
        var ministries = FilledDocument.With(Made).Ministries;
        Assert.Equal(ministries.All, ministries.ByRole().Select(named => named.By.Ministry));
        Assert.Equal(Enum.GetValues<MinistryRole>(), ministries.ByRole().Select(named => named.Role));
        Assert.Equal(["asked", "attributed", "answering", "concerned"], MinistryRoles.Words);
    }

    [Fact]
    public void The_labels_of_a_document_are_of_all_that_it_names()
    {
        var document = new Document(FilledDocument.With(Made));
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            LabelsJson.Write(json, document);
            json.WriteEndObject();
        }

        Assert.Equal(
            document.Named().Select(named => named.Authority.Id).Order(StringComparer.Ordinal),
            JsonNode.Parse(bytes.ToArray())!["labels"]!
                .AsObject()
                .SelectMany(file => file.Value!.AsArray())
                .Select(label => (string)label!["id"]!)
                .Order(StringComparer.Ordinal)
        );
    }

    // « QG 742 » finds the question of either chamber; elsewhere 12A is not 12.
    [Theory]
    [InlineData("senat", "0742G", "0742G 742G 742")]
    [InlineData("assemblee-nationale", "742", "742")]
    [InlineData("conseil", "12A", "12A")]
    public void A_number_of_the_Senat_is_found_without_its_zeros_and_its_letter(string chamber, string number, string found)
    {
        var document = FilledDocument.With(Made);
        var forms = Indexing.SearchNames.NumbersOf(new Document(document with { Chamber = chamber, Number = number }));
        Assert.Equal(found.Split(' '), forms.Except(document.Identifiers.Values).Where(form => char.IsDigit(form[0]) && !IsCoded(form)));

        bool IsCoded(string form) => form.EndsWith(document.Kind.Code ?? "?", StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_writes_each_field_goes_through_all_that_a_document_names() =>
        Assert.Equal(
            [],
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "StaticPublication"), "*.cs", SearchOption.AllDirectories)
                .Where(file => Fields().Matches(File.ReadAllText(file)).Select(field => field.Groups[1].Value).Distinct().Count() > 4)
                .Select(file => Path.GetFileName(file)!)
                .Except(["NamedAuthority.cs", "CreatedAuthorities.cs", "DocumentRows.cs", "DocumentColumns.cs", "LinkTables.cs"])
        );

    [Fact]
    public void A_name_made_an_authority_is_spelt_alike_wherever_documents_name_it()
    {
        var references = new AuthorityLinking(new Dictionary<string, CheckedEntries>(), create: true, new FaultList()).Link();
        LinkedDocument[] documents =
        [
            .. new[] { "Avenir", "AVENIR", "avenir" }.Select(name => FilledDocument.With(type => Named(type, name))),
        ];
        var created = new CreatedAuthorities(references);
        foreach (var named in documents.Select(document => FilledDocument.AuthoritiesIn(created.In(document))))
        {
            Assert.Equal(["AVENIR"], named.Where(authority => authority.Created).Select(authority => authority.Name).Distinct());
            Assert.Equal(5, named.Where(authority => authority.Created).Distinct().Count());
        }

        Authority Named(Type type, string name) =>
            type == typeof(Ministry) ? references.Ministries.Create(name, default)!
            : type == typeof(Author) ? references.Authors.Create(name, default)!
            : type == typeof(Organisation) ? references.Organisations.Create(name, default)!
            : type == typeof(Programme) ? references.Programmes.Create(name, default)!
            : type == typeof(Heading) ? references.Headings.Create(name, default)!
            : Made(type);
    }

    [Fact]
    public void Two_documents_with_the_same_fields_are_two()
    {
        using var small = new SmallCatalogue();
        var document = CanaryDocument.In(small);
        Assert.NotEqual(document, document with { });
        Assert.NotEqual<LinkedDocument>(document, document with { });
        Assert.Equal("canary", document.ToString());
    }

    // Each with an id of its own.
    private Authority Made(Type type) => (Authority)Activator.CreateInstance(type, new AuthorityEntry($"a{++_made}", "A"))!;

    [GeneratedRegex(@"ocument\.(Authors|People|Organisations|Ministries|Programmes|Heading)\b")]
    private static partial Regex Fields();
}
