using System.Reflection;
using Xunit.v3;

[assembly: StaticPublication.Tests.Trust.ReleaseGroup]

namespace StaticPublication.Tests.Trust;

/// <summary>
/// Checks of the category Release take minutes: <c>dotnet test --filter Category=Release</c> runs them, any other run skips them by name.
/// The filter turns on <c>Release.runsettings</c> (Directory.Build.props of the tests), which sets the variable that is looked for here.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class ReleaseGroupAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Assert.SkipWhen(IsOfRelease(test) && !IsAsked, "of the release group: dotnet test --filter Category=Release");

    /// <summary>Says which checks the test is of, for the table of figures.</summary>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        foreach (var check in test.Traits.GetValueOrDefault("Check") ?? [])
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"check {check}");
        }
    }

    public static bool IsAsked => Environment.GetEnvironmentVariable("PUBLICATION_RELEASE_CHECKS") == "1";

    private static bool IsOfRelease(IXunitTest test) =>
        test.Traits.TryGetValue("Category", out var categories) && categories.Contains("Release", StringComparer.Ordinal);
}
