package de.kitacampus.portal.common.invoice;

/** Invoices as texts, cut down to what is read of them. */
public final class InvoicesAsXml {

    /** Three bookings of October 2026 and a discount, 19 %. */
    public static final String TWO_LINES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
                xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
              <rsm:ExchangedDocument><ram:ID>RE-2026-000007</ram:ID><ram:TypeCode>380</ram:TypeCode></rsm:ExchangedDocument>
              <rsm:SupplyChainTradeTransaction>
                <ram:IncludedSupplyChainTradeLineItem>
                  <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
                  <ram:SpecifiedTradeProduct>
                    <ram:SellerAssignedID>1.9.04</ram:SellerAssignedID><ram:Name>Belehrung</ram:Name>
                  </ram:SpecifiedTradeProduct>
                  <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
                    <ram:ChargeAmount>24.01</ram:ChargeAmount>
                  </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
                  <ram:SpecifiedLineTradeDelivery>
                    <ram:BilledQuantity unitCode="C62">3</ram:BilledQuantity>
                  </ram:SpecifiedLineTradeDelivery>
                  <ram:SpecifiedLineTradeSettlement>
                    <ram:ApplicableTradeTax><ram:RateApplicablePercent>19.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
                    <ram:BillingSpecifiedPeriod><ram:StartDateTime>
                      <udt:DateTimeString format="102">20261001</udt:DateTimeString>
                    </ram:StartDateTime></ram:BillingSpecifiedPeriod>
                    <ram:SpecifiedTradeSettlementLineMonetarySummation>
                      <ram:LineTotalAmount>72.03</ram:LineTotalAmount>
                    </ram:SpecifiedTradeSettlementLineMonetarySummation>
                  </ram:SpecifiedLineTradeSettlement>
                </ram:IncludedSupplyChainTradeLineItem>
                <ram:IncludedSupplyChainTradeLineItem>
                  <ram:AssociatedDocumentLineDocument><ram:LineID>2</ram:LineID></ram:AssociatedDocumentLineDocument>
                  <ram:SpecifiedTradeProduct><ram:Name>Mengenrabatt</ram:Name></ram:SpecifiedTradeProduct>
                  <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
                    <ram:ChargeAmount>7.20</ram:ChargeAmount>
                  </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
                  <ram:SpecifiedLineTradeDelivery>
                    <ram:BilledQuantity unitCode="C62">-1</ram:BilledQuantity>
                  </ram:SpecifiedLineTradeDelivery>
                  <ram:SpecifiedLineTradeSettlement>
                    <ram:ApplicableTradeTax><ram:RateApplicablePercent>19.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
                    <ram:BillingSpecifiedPeriod><ram:StartDateTime>
                      <udt:DateTimeString format="102">20261001</udt:DateTimeString>
                    </ram:StartDateTime></ram:BillingSpecifiedPeriod>
                    <ram:SpecifiedTradeSettlementLineMonetarySummation>
                      <ram:LineTotalAmount>-7.20</ram:LineTotalAmount>
                    </ram:SpecifiedTradeSettlementLineMonetarySummation>
                  </ram:SpecifiedLineTradeSettlement>
                </ram:IncludedSupplyChainTradeLineItem>
                <ram:ApplicableHeaderTradeSettlement>
                  <ram:ApplicableTradeTax>
                    <ram:CalculatedAmount>12.32</ram:CalculatedAmount><ram:BasisAmount>64.83</ram:BasisAmount>
                    <ram:RateApplicablePercent>19.00</ram:RateApplicablePercent>
                  </ram:ApplicableTradeTax>
                  <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    <ram:LineTotalAmount>64.83</ram:LineTotalAmount><ram:TaxBasisTotalAmount>64.83</ram:TaxBasisTotalAmount>
                    <ram:TaxTotalAmount currencyID="EUR">12.32</ram:TaxTotalAmount>
                    <ram:GrandTotalAmount>77.15</ram:GrandTotalAmount><ram:DuePayableAmount>77.15</ram:DuePayableAmount>
                  </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                </ram:ApplicableHeaderTradeSettlement>
              </rsm:SupplyChainTradeTransaction>
            </rsm:CrossIndustryInvoice>
            """;

    private InvoicesAsXml() {}
}
