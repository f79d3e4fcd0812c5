using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Common;

public sealed class ResultTests
{
    [Fact]
    public void Value_OfARefusal_Throws()
    {
        Result<string> refused = new Broken();

        Assert.False(refused.Succeeded);
        Assert.Equal("test.broken", refused.Error.Code);
        Assert.Throws<InvalidOperationException>(() => refused.Value);
    }

    [Fact]
    public void Value_OfADefaultResult_Throws() => Assert.Throws<InvalidOperationException>(() => default(Result<string>).Value);

    [Fact]
    public void Match_GoesOneWay()
    {
        Result<string> good = "yes";
        Result<string> bad = new Broken();

        Assert.Equal("yes", good.Match(value => value, error => error.Code));
        Assert.Equal("test.broken", bad.Match(value => value, error => error.Code));
    }

    private sealed record Broken() : Error("test.broken", "It is broken.");
}
