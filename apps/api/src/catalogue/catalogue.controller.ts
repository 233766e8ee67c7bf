import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { catalogueView, describeCatalogue } from '@tandemspur/contracts';
import { Answers } from '../openapi/decorators.js';

const catalogue = describeCatalogue();

@Controller('catalogue')
export class CatalogueController {
  @Get()
  @ApiOperation({ operationId: 'getCatalogue', summary: 'Every event and command with labels and fields' })
  @Answers(catalogueView)
  get() {
    return catalogue;
  }
}
