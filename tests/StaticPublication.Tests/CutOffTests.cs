namespace StaticPublication.Tests;

/// <summary>The cut-off where site.yml states none: one date that stands alone does not move a whole site.</summary>
public sealed class CutOffTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("2014-08-13", true)]
    [InlineData("2014-08-14", false)]
    public void A_date_at_most_400_days_after_the_next_earlier_one_is_the_cut_off(string published, bool taken)
    {
        _site.WithQuestion("qe-1").WithQuestion("qe-2", published: published);
        Assert.Equal(taken ? published : "2013-07-09 qe-2", Found());
    }

    [Theory]
    [InlineData("2013-09-14", true)]
    [InlineData("2013-09-15", false)]
    public void A_date_at_most_45_days_after_the_latest_retrieval_is_the_cut_off(string published, bool taken)
    {
        _site.WithQuestion("qe-2", published: published);
        Retrieved("qe-1", "2013-07-31");
        Retrieved("qe-3", "2013-07-10");
        Assert.Equal(taken ? published : "2013-07-09 qe-2", Found());
    }

    [Fact]
    public void Dates_of_one_record_or_of_one_day_keep_each_other_no_company()
    {
        _site.WithQuestion("qe-1").WithQuestion("qe-2", "events: [{type: answered, on: 2042-05-01}]\n", published: "2042-03-01");
        Assert.Equal("2013-07-09 qe-2", Found());
        _site.WithQuestion("qe-2", published: "2042-03-01").WithQuestion("qe-3", published: "2042-03-01");
        Assert.Equal("2013-07-09 qe-2 qe-3", Found());
        _site.WithQuestion("qe-3", published: "2042-03-02");
        Assert.Equal("2042-03-02", Found());
    }

    [Fact]
    public void A_record_that_states_a_late_day_keeps_its_other_days()
    {
        _site.WithQuestion("qe-1").WithQuestion("qe-2", "events: [{type: answered, on: 2042-05-01}]\n", published: "2014-01-07");
        Assert.Equal("2014-01-07 qe-2", Found());
    }

    [Fact]
    public void The_only_record_has_nothing_to_be_compared_with()
    {
        _site.WithQuestion("qe-1", "events: [{type: held, on: 2015-01-06}, {type: answered, on: 2015-02-03}]\n");
        Assert.Equal("2015-02-03", Found());
    }

    [Fact]
    public void A_retrieval_that_most_records_are_younger_than_says_nothing_of_them()
    {
        Retrieved("qe-1", "2013-07-31");
        for (var month = 1; month <= 9; month++)
        {
            _site.WithQuestion($"qe-1{month}", published: $"2014-0{month}-01");
        }

        Assert.Equal("2014-09-01", Found());
    }

    [Fact]
    public void A_late_retrieval_moves_nothing()
    {
        Retrieved("qe-1", "2042-03-01");
        Assert.Equal("2013-07-09", Found());
    }

    [Fact]
    public void What_is_dated_after_the_cut_off_counts_in_no_figure()
    {
        _site
            .WithQuestion("qe-1", "events: [{type: answered, on: 2013-08-01}]\n")
            .WithQuestion("qe-2", "events: [{type: answered, on: 2038-08-01}]\n")
            .WithQuestion("qe-3", published: "2042-03-01");
        Assert.Equal("2013-08-01 qe-2 qe-3", Found());
        Assert.Equal(["2013-07,2,0,2013-08-01", "2013-08,0,1,2013-08-01"], Rows("months"));
        Assert.Equal(1, Rows("delays").Sum(row => int.Parse(row.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)));
        var words = Printed.Parsed(_site.Read("documents/2042/03/qe-3/index.html")).Body!.TextContent.Replace('\u00A0', ' ');
        Assert.Contains("Sans réponse au 1er août 2013", words, StringComparison.Ordinal);
        Assert.False(_site.Json("documents/2013/07/qe-2/index.json").GetProperty("derived").TryGetProperty("daysToAnswer", out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_off_that_moves_by_more_than_a_year_is_refused_until_the_site_states_it(bool named)
    {
        _site.WithQuestion("qe-1").WithQuestion("qe-2", "events: [{type: held, on: 2013-08-06}]\n");
        _site.Build();
        var previous = named ? _site.Output + "-before" : null;
        if (named)
        {
            Directory.Move(_site.Output, previous!);
        }

        _site.WithQuestion("qe-2", "events: [{type: held, on: 2014-08-06}]\n");
        Assert.Empty(_site.Faults(previous));
        _site.WithQuestion("qe-2", "events: [{type: held, on: 2014-08-07}]\n");
        var fault = Assert.Single(_site.Faults(previous));
        Assert.Equal(("SITE-CUTOFF", Severity.Error), (fault.Code, fault.Severity));
        Assert.Contains("from 2013-08-06", fault.Message, StringComparison.Ordinal);
        Assert.Contains("2014-08-07, which qe-2 states", fault.Message, StringComparison.Ordinal);
        _site.With("site.yml", File.ReadAllText(Path.Combine(TestSite.Sites, "base/site.yml")) + "asOf: 2014-08-07\n");
        Assert.Empty(_site.Faults(previous));
    }

    [Fact]
    public void A_cut_off_that_goes_back_by_more_than_a_year_is_refused_too()
    {
        _site.WithQuestion("qe-1").WithQuestion("qe-2", published: "2014-08-06");
        _site.Build();
        _site.WithQuestion("qe-2", published: "2013-07-10");
        Assert.Equal(["SITE-CUTOFF"], _site.Faults().Select(fault => fault.Code));
    }

    [Fact]
    public void A_site_without_a_document_has_no_cut_off_to_be_compared_with()
    {
        _site.Build();
        _site.WithQuestion("qe-1");
        Assert.Empty(_site.Faults());
        Assert.True(_site.Build().Succeeded);
    }

    private void Retrieved(string id, string day) =>
        _site.With(
            $"documents/{id}.md",
            $"---\nid: {id}\nkind: question-ecrite\ntitle: La fibre\npublished: 2013-07-09\n"
                + $"source: {{licence: etalab-2.0, retrieved: {day}}}\n---\nPourquoi ?\n"
        );

    // The cut-off, and the documents that are warned of.
    private string Found()
    {
        if (Directory.Exists(_site.Output))
        {
            Directory.Delete(_site.Output, recursive: true);
        }

        var warned = _site
            .Build()
            .Faults.Where(fault => fault.Code == "DATE-FAR")
            .Select(fault => Path.GetFileNameWithoutExtension(fault.Location.Path));
        return string.Join(' ', warned.Prepend(_site.Json("data/manifest.json").GetProperty("asOf").GetString()!));
    }

    private IEnumerable<string> Rows(string figure) =>
        _site.Read($"data/statistics/{figure}.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
}
