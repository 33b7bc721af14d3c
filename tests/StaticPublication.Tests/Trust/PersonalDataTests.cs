using StaticPublication.Checking;

namespace StaticPublication.Tests.Trust;

/// <summary>Personal data in the words of records: found, told with its place and without repeating it, and marked once somebody has looked
/// at it.</summary>
public class PersonalDataTests
{
    public static TheoryData<string, string> Texts => [.. Cases.Table("trust/personal.txt").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Texts))]
    [Trait("Check", "R65")]
    public void Numbers_and_addresses_of_persons_are_found_and_nothing_else_is(string text, string expected)
    {
        var found = PersonalData
            .In(text)
            .Select(finding => $"{finding.Kind} {text.Substring(finding.At, 2)}…{text.Substring(finding.At + finding.Length - 2, 2)}");
        Assert.Equal(expected == "-" ? "" : expected, string.Join(' ', found));
    }

    [Fact]
    [Trait("Check", "R65")]
    public void A_finding_says_where_it_stands_and_is_marked_once_reviewed()
    {
        const string Body = "Bonjour.\n\nAppelez le 06 12 34 56 78 ou écrivez à jean.dupont@gmail.com.";
        using var site = new TestSite().WithQuestion(
            "qe-1",
            "keywords: [\"06 12 34 56 79\"]\nextra: {contact: {mail: a.b@free.fr}}\n",
            Body
        );
        Assert.Equal(
            [
                "documents/qe-1.md:8:13 PERSONAL-PHONE keywords[0]",
                "documents/qe-1.md:9:25 PERSONAL-EMAIL extra.contact.mail",
                "documents/qe-1.md:13:12 PERSONAL-PHONE texts[0].markdown",
                "documents/qe-1.md:13:40 PERSONAL-EMAIL texts[0].markdown",
            ],
            site.Faults().Select(fault => $"{fault.Location} {fault.Code} {fault.Field}")
        );
        Assert.All(site.Faults(), fault => Assert.DoesNotMatch("12 34|dupont", fault.ToString()));
        Assert.All(site.Faults(), fault => Assert.Equal(Severity.Warning, fault.Severity));

        site.With(
            "site.yml",
            File.ReadAllText(Path.Combine(TestSite.Sites, "base/site.yml"))
                + "reviewed:\n  - {code: PERSONAL-PHONE, path: documents/qe-1.md, value: 06…78, reason: numéro du standard}\n"
        );
        var phones = site.Faults().Where(fault => fault.Code == "PERSONAL-PHONE").ToList();
        Assert.DoesNotContain("reviewed", phones[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("(reviewed: numéro du standard)", phones[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R65")]
    public void Authorities_are_looked_at_too()
    {
        using var site = new TestSite().With(
            "authorities/authors.yml",
            "- {id: anne-roche, name: Anne Roche, description: \"Jointe au 06 12 34 56 78\"}\n"
        );
        Assert.Equal("PERSONAL-PHONE", Assert.Single(site.Faults()).Code);
    }

    [Fact]
    [Trait("Check", "R65")]
    public void The_demonstration_has_no_finding()
    {
        var outcome = Publication.Check(new Options { Input = Repository.Input, Theme = Repository.Theme });
        Assert.Empty(outcome.Faults.Where(fault => fault.Code.StartsWith("PERSONAL-", StringComparison.Ordinal)));
    }

    // 485 MB of questions in about a second of one core. Counted in time of this thread: other tests run beside it.
    [Fact]
    [Trait("Check", "R65")]
    public void Fifty_megabytes_of_questions_cost_a_tenth_of_a_second()
    {
        var documents = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "input/documents"), "*.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText);
        var text = string.Concat(documents);
        var rounds = 50_000_000 / text.Length;
        Assert.Empty(PersonalData.In(text));
        var cost = ThreadClock
            .Of(() =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    _ = PersonalData.In(text);
                }
            })
            .TotalMilliseconds;
        Assert.InRange(cost, 0, 400);
        Seen.Of("R65", $"50 MB in {cost:0} ms");
    }
}
