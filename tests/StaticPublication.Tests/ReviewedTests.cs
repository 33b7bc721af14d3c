namespace StaticPublication.Tests;

public class ReviewedTests
{
    [Theory]
    [InlineData("bien imprimé", false)]
    [InlineData("mal imprimé", true)]
    public void A_review_of_a_value_is_of_no_other(string reviewed, bool stays)
    {
        using var site = new TestSite().WithQuestion("qe-1", "publishedNote: \"le sigle Ã© est bien imprimé\"\n");
        File.AppendAllText(
            Path.Combine(site.Input, "site.yml"),
            $"reviewed: [{{code: ENC-MOJIBAKE, value: \"{reviewed}\", reason: imprimé ainsi}}]\n"
        );
        Assert.Equal(stays, site.Faults().Any(fault => fault is { Code: "ENC-MOJIBAKE", Severity: Severity.Error }));
    }
}
