using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Common;

public sealed class PageTests
{
    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(10, 10, 1)]
    [InlineData(11, 10, 2)]
    [InlineData(200, 200, 1)]
    public void Pages_CountsTheLastPartialOne(int total, int size, int pages) =>
        Assert.Equal(pages, new Page<int>([], 1, size, total).Pages);

    [Theory]
    [InlineData(0, 0, 1, 1, 0)]
    [InlineData(-5, 9999, 1, 200, 0)]
    [InlineData(3, 25, 3, 25, 50)]
    public void PageRequest_OutsideTheRange_IsBroughtInside(int number, int size, int expectedNumber, int expectedSize, int skip)
    {
        var request = new PageRequest(number, size);

        Assert.Equal((expectedNumber, expectedSize, skip), (request.Number, request.Size, request.Skip));
    }
}
