using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

/// <summary>What people who know the documents of the demonstration expect first.</summary>
public sealed class JudgedTests(JudgedTests.Demonstration demonstration) : IClassFixture<JudgedTests.Demonstration>
{
    [Theory]
    [InlineData(
        "quartiers numeriques",
        "quartiers-numeriques-mission-prefiguration quartiers-numeriques-solution-ou-gadget an-14-qe-32154"
    )]
    [InlineData("French Tech", "quartiers-numeriques-mission-prefiguration")]
    [InlineData("32154", "an-14-qe-32154")]
    [InlineData("n° 32 154", "an-14-qe-32154")]
    [InlineData("14-87312QE", "an-14-qe-87312")]
    [InlineData("fleur pellerin", "quartiers-numeriques-mission-prefiguration quartiers-numeriques-solution-ou-gadget")]
    [InlineData("l’économie numérique", "an-14-qe-32154")]
    [InlineData("rapport", "communique-territoires-numeriques quartiers-numeriques-mission-prefiguration")]
    [InlineData("haut débit", "quartiers-numeriques-mission-prefiguration an-14-qe-32154")]
    [InlineData("big data", "an-14-qe-87312")]
    [InlineData("territoires numériques", "communique-territoires-numeriques")]
    [InlineData("PARIS CAPITALE NUMERIQUE", "quartiers-numeriques-solution-ou-gadget")]
    [InlineData("lebreton", "communique-territoires-numeriques")]
    [InlineData("\"bassins industriels\"", "an-14-qe-32154")]
    [InlineData("gadget", "quartiers-numeriques-solution-ou-gadget")]
    public void The_documents_of_the_demonstration_come_in_the_order_that_was_judged_right(string query, string first)
    {
        var ids = first.Split(' ');
        var search = demonstration.Search;
        Assert.Equal(ids, search.Ask(query).Numbers.Take(ids.Length).Select(number => search.Result(number).Id));
    }

    /// <summary>The demonstration, built once.</summary>
    public sealed class Demonstration : IDisposable
    {
        private readonly TestSite _site = new();

        public Demonstration()
        {
            Assert.True(
                Publication
                    .Build(
                        new Options
                        {
                            Input = Repository.Input,
                            Theme = Repository.Theme,
                            Output = _site.Output,
                        }
                    )
                    .Succeeded
            );
            Search = Search.Open(_site.Output);
        }

        internal Search Search { get; }

        public void Dispose() => _site.Dispose();
    }
}
