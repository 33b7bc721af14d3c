namespace StaticPublication.BrowserTests;

public class PageTests
{
    [Fact]
    public void The_program_is_there() => Assert.Equal("publication", typeof(Program).Assembly.GetName().Name);
}
